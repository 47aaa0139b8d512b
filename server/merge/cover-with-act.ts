import { randomUUID } from 'node:crypto'
import { actKey, isSameAct, type Act } from '#moderation/merge/act.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import { holdAct, insertActRevision } from '#db/write/act.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** An act whose number is ours to use in this transaction; null: the change is done under none. */
export type HeldAct = { readonly id: string; readonly key: string } | null

/** Takes the number for this act, or finds it taken for the same one. The last thing to refuse in a deed: it writes. */
export async function takeAct(trx: Transaction, context: Context, act: Act | null | undefined): Promise<Result<HeldAct>> {
	const { memberId } = context.actor
	if (!act || memberId === null) return accept(null)
	const { signedOn, ...rest } = act
	const held = await holdAct(trx, {
		...rest,
		id: randomUUID(),
		signed_on: signedOn,
		recorded_by: memberId,
		recorded_at: context.now(),
	})
	const key = actKey(act)
	return isSameAct(act, { ...held, signedOn: held.signed_on })
		? accept({ id: held.id, key })
		: refuse({ code: 'act-number-taken', act: key })
}

/** Puts one revision under the act. */
export async function coverWithAct(
	trx: Transaction,
	context: Context,
	act: HeldAct,
	revision: { readonly entryId: string; readonly number: number },
): Promise<void> {
	if (act === null) return
	const isNew = await insertActRevision(trx, act.id, revision.entryId, revision.number)
	if (isNew)
		await record(trx, context, { entryId: revision.entryId }, [
			{ kind: 'act-attached', actId: act.id, number: { plain: act.key }, revision: revision.number },
		])
}
