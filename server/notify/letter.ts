import type { Notice, NoticeToSend } from '#db/read/find-notice.ts'
import type { Letter } from './mailer.ts'
import { en, vi, type NoticeWords } from './words.ts'

/** A notice in words, for the page and for the letter. */
export interface NoticeText {
	readonly subject: string
	readonly reason: string | null
	/** What somebody of the desk wrote, as they wrote it. */
	readonly said: string
	readonly next: string
	readonly due: string | null
}

export function noticeText(notice: Notice, locale: 'vi' | 'en'): NoticeText {
	const words = locale === 'en' ? en : vi
	const title = notice.title || words.untitled
	const reason = reasonIn(words, notice.reason)
	return {
		subject: words.happened[notice.kind](title),
		reason: [degreeIn(words, notice.degree), reason && `${words.reason}: ${reason}.`].filter(Boolean).join(' ') || null,
		said: [notice.words, ...notice.questions.map(({ field, words: asked }) => `${words.fields[field]}: ${asked}`)]
			.filter(Boolean)
			.join('\n'),
		next: notice.isNotHeritage ? words.notHeritage : words.next[notice.kind],
		due: dueIn(words, notice, locale),
	}
}

/** The page of what a notice is about. */
export function noticePath({ contributionId, itemId }: Pick<Notice, 'contributionId' | 'itemId'>): string {
	return itemId === null ? `/mine/${contributionId}` : `/collection/${itemId}`
}

/**
 * A letter passes through many hands: about an object of a collection it names neither the object nor what the officer said, for the address it goes to
 * would tell whose it is. Both stand on the page, behind the sign-in.
 */
function fitForLetter<Told extends Notice>(notice: Told): Told {
	return notice.itemId === null ? notice : { ...notice, title: notice.code, words: '' }
}

export function letterOf(told: NoticeToSend, publicUrl: string): Omit<Letter, 'to' | 'at'> {
	const notice = fitForLetter(told)
	const { locale } = notice
	const words = locale === 'en' ? en : vi
	const text = noticeText(notice, locale)
	const lines = [
		words.greeting,
		`${text.subject}.`,
		text.reason,
		text.said && `${words.said}:\n${quoted(text.said)}`,
		text.next,
		text.due,
		`${words.see}: ${publicUrl}${noticePath(notice)}`,
		`${words.code}: ${notice.code}`,
		`-- \n${words.foot}`,
	]
	return {
		messageId: `${notice.id}@${new URL(publicUrl).hostname}`,
		subject: text.subject.replace(/\s+/g, ' '),
		text: `${lines.filter(Boolean).join('\n\n')}\n`,
		language: locale,
	}
}

function dueIn(words: NoticeWords, { kind, dueAt, isNotHeritage }: Notice, locale: 'vi' | 'en'): string | null {
	if (!dueAt || (kind === 'kept' && !isNotHeritage)) return null
	const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' } as const
	const day = dueAt.toLocaleDateString(locale === 'en' ? 'en-GB' : 'vi', options)
	return kind === 'appeal-received' ? words.dueAnswer(day) : words.dueAppeal(day)
}

function reasonIn(words: NoticeWords, code: string | null): string | null {
	const known: Readonly<Record<string, string>> = words.reasons
	return (code !== null && known[code]) || null
}

function degreeIn(words: NoticeWords, degree: string | null): string | null {
	const known: Readonly<Record<string, string>> = words.degrees
	return (degree !== null && known[degree]) || null
}

function quoted(text: string): string {
	return text.replace(/^/gm, '> ')
}
