import { findNotice } from '#db/read/find-notice.ts'
import type { LetterState } from '#moderation/notify/notice.ts'
import { moveLetter } from '#db/write/letter.ts'
import type { Context } from '../context.ts'
import { stateAfter } from './letter-state.ts'
import { letterOf } from './letter.ts'

/**
 * Job: sends the letter of a notice, at most once. It is marked before a word is sent; whoever finds it marked does not send it, so a process that dies in
 * between leaves a letter that a person must look at, and never two of them.
 */
export async function sendNotice(context: Context, noticeId: string): Promise<void> {
	const notice = await findNotice(context.db, noticeId)
	if (notice && notice.letter !== 'waiting') return
	if (!notice || !context.mailer || notice.email === null) {
		await move(context, noticeId, 'waiting', 'in-site', '')
		return
	}
	if (!(await move(context, noticeId, 'waiting', 'sending', ''))) return
	const delivery = await context.mailer.deliver({ ...letterOf(notice, context.env.publicUrl), to: notice.email, at: notice.createdAt })
	await move(context, noticeId, 'sending', stateAfter(delivery), delivery.answer)
	if (delivery.end === 'refused' && delivery.isPassing) throw new Error(`a letter could not be handed over yet: notice ${noticeId}`)
	if (delivery.end !== 'taken') context.log.warn({ noticeId, end: delivery.end }, 'a letter was not surely sent')
}

function move(context: Context, id: string, from: LetterState, to: LetterState, answer: string): Promise<boolean> {
	return context.db.transaction().execute((trx) => moveLetter(trx, 'notice', id, from, to, { at: context.now(), answer }))
}
