import type { Selectable } from 'kysely'
import { checkSuspicionAnswer, type SuspicionOutcome } from '#moderation/collection/suspicion.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { isOwnSuspicion } from '#db/read/is-own-claim.ts'
import { isNamedOpener } from '#db/read/list-openings.ts'
import type { Transaction } from '#db/schema.ts'
import type { SuspicionTable } from '#db/tables/collection.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { tellReporter } from '../notify/tell-reporter.ts'
import { forgetSuspicionContact } from './forget-suspicion-contact.ts'
import { unsealValue } from './sealed-records.ts'

/** Somebody of the house has seen it: the first of the two clocks stops. */
export async function acknowledgeSuspicion(context: Context, suspicionId: string): Promise<Result<null>> {
	return triage(context, suspicionId, async (trx, { id, state }, memberId) => {
		if (state !== 'open') return refuse({ code: 'nothing-changed' })
		const seen = { acknowledged_at: context.now(), acknowledged_by: memberId }
		await trx
			.updateTable('suspicion')
			.set({ state: 'acknowledged', ...seen })
			.where('id', '=', id)
			.execute()
		await record(trx, context, {}, [{ kind: 'suspicion-acknowledged', suspicionId: id }])
		return accept(null)
	})
}

/** What was done, in words that whoever has the number reads. */
export async function closeSuspicion(
	context: Context,
	command: { readonly suspicionId: string; readonly outcome: SuspicionOutcome | null; readonly answer: string },
): Promise<Result<null>> {
	return triage(context, command.suspicionId, async (trx, { id, state }, memberId) => {
		if (state === 'closed') return refuse({ code: 'nothing-changed' })
		const checked = checkSuspicionAnswer(command.outcome, command.answer)
		if (!checked.ok) return checked
		const at = context.now()
		const seen = state === 'open' ? { acknowledged_at: at, acknowledged_by: memberId } : {}
		const closed = { ...seen, state: 'closed', closed_at: at, closed_by: memberId, ...checked.value } as const
		await trx.updateTable('suspicion').set(closed).where('id', '=', id).execute()
		const kept = await unsealValue(trx, context, 'contact', id)
		const contact = (kept.ok && kept.value?.contact) || ''
		const letters = await tellReporter(trx, { about: { suspicionId: id }, kind: 'answered', contact, at })
		await record(trx, context, {}, [{ kind: 'suspicion-closed', suspicionId: id, outcome: checked.value.outcome }], letters)
		return accept(null)
	})
}

/** How to reach who reported, for an officer named to open what is sealed; that it was opened is in the audit. */
export async function openSuspicionContact(context: Context, suspicionId: string): Promise<Result<string>> {
	return triage(context, suspicionId, async (trx, { id }, memberId) => {
		if (!(await isNamedOpener(trx, memberId))) return refuse({ code: 'forbidden', action: 'open-sealed' })
		const opened = await unsealValue(trx, context, 'contact', id)
		if (!opened.ok) return opened
		await record(trx, context, {}, [{ kind: 'suspicion-contact-opened', suspicionId: id }])
		return accept(opened.value?.contact ?? '')
	})
}

/** Erases how to reach who reported; the report stays. */
export async function eraseSuspicionContact(context: Context, suspicionId: string): Promise<Result<null>> {
	return triage(context, suspicionId, async (trx, { id }) =>
		(await forgetSuspicionContact(trx, context, id)) ? accept(null) : refuse({ code: 'nothing-changed' }),
	)
}

/** A report that may speak of an officer's own object is not theirs to see, nor how to reach who made it. */
async function triage<Value>(
	context: Context,
	suspicionId: string,
	act: (trx: Transaction, suspicion: Selectable<SuspicionTable>, memberId: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'see-collection-desk')) return refuse({ code: 'forbidden', action: 'see-collection-desk' })
	return context.db.transaction().execute(async (trx) => {
		const found = await trx.selectFrom('suspicion').selectAll().where('id', '=', suspicionId).forUpdate().executeTakeFirst()
		if (!found || (await isOwnSuspicion(trx, suspicionId, memberId))) return refuse({ code: 'not-found' })
		return act(trx, found, memberId)
	})
}
