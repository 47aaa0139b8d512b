import { randomUUID } from 'node:crypto'
import { checkSuspicion, possibleItems, suspicionClock, type SuspicionDraft } from '#moderation/collection/suspicion.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import { listSuspectable } from '#db/read/list-items.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { tellReporter } from '../notify/tell-reporter.ts'
import { randomCode } from './item-code.ts'
import { sealValue } from './sealed-records.ts'

export interface ReportSuspicionCommand extends SuspicionDraft {
	/** In which language letters are written to them. */
	readonly locale?: 'vi' | 'en'
	/** The caller's address: counted, never kept. */
	readonly address: string
	/** Something was typed where people see no field: a machine. It is thanked, and nothing is written. */
	readonly isTrapped: boolean
}

/** Anyone reports an object they suspect; applications it may speak of are noted for the officers. How to reach them is sealed. */
export async function reportSuspicion(context: Context, command: ReportSuspicionCommand): Promise<Result<{ readonly reference: string }>> {
	const checked = checkSuspicion(command)
	if (!checked.ok) return checked
	const allowed = await context.limits.attempt('report', context.actor.memberId ?? command.address, command.address)
	if (!allowed.ok) return allowed
	const reference = randomCode('NG')
	if (command.isTrapped) return accept({ reference })
	const { kind, object, words, place, contact } = checked.value
	return context.db.transaction().execute(async (trx) => {
		const id = randomUUID()
		const items = possibleItems({ object, words }, await listSuspectable(trx))
		const at = context.now()
		if (contact !== '') {
			const sealed = await sealValue(trx, context, 'contact', id, { contact, locale: command.locale ?? 'vi' })
			if (!sealed.ok) return sealed
		}
		const { seenBy, answeredBy } = suspicionClock(kind, at)
		const clock = { at, seen_by: seenBy, answered_by: answeredBy }
		await trx
			.insertInto('suspicion')
			.values({ id, reference, kind, object, words, place, ...clock, state: 'open', has_contact: contact !== '' })
			.execute()
		if (items.length > 0)
			await trx
				.insertInto('suspicion_item')
				.values(items.map((item_id, position) => ({ suspicion_id: id, item_id, position })))
				.execute()
		const letters = await tellReporter(trx, { about: { suspicionId: id }, kind: 'received', contact, at })
		await record(trx, context, {}, [{ kind: 'suspicion-received', suspicionId: id, what: kind, items: items.length }], letters)
		return accept({ reference })
	})
}
