import { emailIn } from '#moderation/contact.ts'
import type { LetterState } from '#moderation/notify/notice.ts'
import { findReportLetter, findSuspicionLetter } from '#db/read/find-report-letter.ts'
import { moveLetter } from '#db/write/letter.ts'
import { unsealValue } from '../collection/sealed-records.ts'
import type { Context } from '../context.ts'
import { stateAfter } from './letter-state.ts'
import type { Letter } from './mailer.ts'
import { reportLetterOf } from './report-letter.ts'
import { suspicionLetterOf } from './suspicion-letter.ts'

/**
 * Job: writes to whoever reported something and left an e-mail address, at most once, as `sendNotice` does. The address is read where it is kept and goes
 * nowhere else: what the other side answered is kept without it.
 */
export async function sendReportLetter(context: Context, letterId: string): Promise<void> {
	const told = await findLetter(context, letterId)
	if (told?.letter !== 'waiting') return
	const email = emailIn(told.contact ?? '')
	if (!context.mailer || email === undefined) {
		await move(context, letterId, 'waiting', 'in-site', '')
		return
	}
	if (!(await move(context, letterId, 'waiting', 'sending', ''))) return
	const delivery = await context.mailer.deliver({ ...told.written, to: email, at: told.createdAt })
	await move(context, letterId, 'sending', stateAfter(delivery), withoutAddress(delivery.answer, email))
	if (delivery.end === 'refused' && delivery.isPassing) throw new Error(`a letter could not be handed over yet: report letter ${letterId}`)
	if (delivery.end !== 'taken') context.log.warn({ letterId, end: delivery.end }, 'a letter was not surely sent')
}

interface FoundLetter {
	readonly letter: LetterState
	readonly createdAt: Date
	readonly contact: string | null
	readonly written: Omit<Letter, 'to' | 'at'>
}

/** About an entry; else of a suspected object, whose reporter's contact is unsealed for this alone and shown to nobody. */
async function findLetter(context: Context, id: string): Promise<FoundLetter | undefined> {
	const { publicUrl } = context.env
	const told = await findReportLetter(context.db, id)
	if (told) return { ...told, written: reportLetterOf(told, publicUrl) }
	const suspicion = await findSuspicionLetter(context.db, id)
	if (!suspicion) return undefined
	const opened = await unsealValue(context.db, context, 'contact', suspicion.suspicionId)
	const { contact = null, locale = 'vi' } = (opened.ok && opened.value) || {}
	return { ...suspicion, contact, written: suspicionLetterOf(suspicion, locale, publicUrl) }
}

/** Other sides like to repeat it, in whatever letters. */
function withoutAddress(answer: string, email: string): string {
	const [person = ''] = email.split('@')
	const named = [email, person].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
	return answer.replace(new RegExp(named, 'giu'), '…')
}

function move(context: Context, id: string, from: LetterState, to: LetterState, answer: string): Promise<boolean> {
	return context.db.transaction().execute((trx) => moveLetter(trx, 'report_letter', id, from, to, { at: context.now(), answer }))
}
