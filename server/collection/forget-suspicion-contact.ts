import type { Transaction } from '#db/schema.ts'
import { deleteSealed } from '#db/write/sealed.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Erases for good how to reach who reported a suspected object; false when nothing was kept. */
export async function forgetSuspicionContact(
	trx: Transaction,
	context: Pick<Context, 'actor' | 'now'>,
	suspicionId: string,
): Promise<boolean> {
	await trx.updateTable('suspicion').set({ has_contact: false }).where('id', '=', suspicionId).execute()
	await trx.updateTable('report_letter').set({ letter_answer: '' }).where('suspicion_id', '=', suspicionId).execute()
	if ((await deleteSealed(trx, 'contact', suspicionId)) === 0) return false
	await record(trx, context, {}, [{ kind: 'suspicion-contact-erased', suspicionId }])
	return true
}
