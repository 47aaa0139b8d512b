import type { SuspicionLetterToSend } from '#db/read/find-report-letter.ts'
import type { Letter } from './mailer.ts'
import { en, vi } from './report-words.ts'
import { letterTime } from './report-letter.ts'

/** A letter to who reported a suspected object. Whoever reads another's letters must not learn that it was reported: number, times and address of its page alone. */
export function suspicionLetterOf(told: SuspicionLetterToSend, language: 'vi' | 'en', publicUrl: string): Omit<Letter, 'to' | 'at'> {
	const words = language === 'en' ? en : vi
	const subject = words[told.kind](told.reference)
	const time = (at: Date): string => letterTime(language, at)
	const lines = [
		words.greeting,
		`${subject}.`,
		words.suspicion[told.kind],
		...(told.kind === 'received' ? [words.seenBy(time(told.seenBy)), words.answeredBy(time(told.answeredBy))] : []),
		`${words.follow}: ${publicUrl}/report-object/${told.reference}`,
		`-- \n${words.foot}`,
	]
	return { messageId: `${told.id}@${new URL(publicUrl).hostname}`, subject, text: `${lines.join('\n\n')}\n`, language }
}
