import { randomUUID } from 'node:crypto'
import type { ClaimStep } from '#moderation/contribution.ts'
import { canHouse, type HouseAction } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { countOtherViews, deleteQueueView, upsertQueueView } from '#db/write/queue-view.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface KeepViewCommand {
	readonly step: ClaimStep
	readonly name: string
	/** The filters as in the address, of known names only; null forgets the view. */
	readonly query: string | null
}

const queueOf = { review: 'see-review-queue', verify: 'see-verify-queue', merge: 'see-merge-queue' } as const satisfies Record<
	ClaimStep,
	HouseAction
>
const nameMax = 60
const mostViews = 20

/** Keeps a member's own view of a queue under a name, or forgets it; a name used before is written over. At most twenty a queue. */
export async function keepQueueView(context: Context, { step, name, query }: KeepViewCommand): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, queueOf[step])) return refuse({ code: 'forbidden', action: step })
	const called = name.normalize('NFC').trim()
	if (called === '') return refuse({ code: 'invalid', faults: [{ field: 'name', code: 'missing' }] })
	if (called.length > nameMax)
		return refuse({ code: 'invalid', faults: [{ field: 'name', code: 'too-long', max: nameMax, length: called.length }] })
	return context.db.transaction().execute(async (trx) => {
		if (query === null) {
			await deleteQueueView(trx, memberId, step, called)
			await record(trx, context, { memberId }, [{ kind: 'queue-view-forgotten', step }])
			return accept(null)
		}
		if ((await countOtherViews(trx, memberId, step, called)) >= mostViews)
			return refuse({ code: 'invalid', faults: [{ field: 'name', code: 'not-allowed' }] })
		await upsertQueueView(trx, { id: randomUUID(), member_id: memberId, step, name: called, query, created_at: context.now() })
		await record(trx, context, { memberId }, [{ kind: 'queue-view-kept', step }])
		return accept(null)
	})
}
