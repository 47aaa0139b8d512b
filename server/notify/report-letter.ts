import type { ReportLetterToSend } from '#db/read/find-report-letter.ts'
import type { Letter } from './mailer.ts'
import { en, vi } from './report-words.ts'

/**
 * A letter to a reporter. It repeats nothing of what was typed with the report, for anyone may have typed any address; nor the entry's title, which may be what
 * the report is about.
 */
export function reportLetterOf(told: ReportLetterToSend, publicUrl: string): Omit<Letter, 'to' | 'at'> {
	const language = told.locale ?? 'vi'
	const words = language === 'en' ? en : vi
	const subject = words[told.kind](told.reference)
	const time = (at: Date): string => letterTime(language, at)
	const lines = [
		words.greeting,
		`${subject}.`,
		words.about(told.identifier, words.kinds[told.what]),
		...(told.kind === 'received' ? [words.seenBy(time(told.seenBy)), words.answeredBy(time(told.answeredBy))] : []),
		...(told.kind === 'answered' && told.outcome
			? [words.outcomes[told.outcome], `${words.said}:\n${told.answer.replace(/^/gm, '> ')}`, words.further]
			: []),
		`${words.follow}: ${publicUrl}/reports/${told.reference}`,
		`-- \n${words.foot}`,
	]
	return { messageId: `${told.id}@${new URL(publicUrl).hostname}`, subject, text: `${lines.join('\n\n')}\n`, language }
}

/** A moment as letters to reporters name it, in Viet Nam. */
export function letterTime(language: 'vi' | 'en', at: Date): string {
	return at.toLocaleString(language === 'en' ? 'en-GB' : 'vi', timeOptions)
}

const timeOptions = {
	hour: '2-digit',
	minute: '2-digit',
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'Asia/Ho_Chi_Minh',
} as const
