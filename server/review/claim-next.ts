import type { Claim } from '#moderation/contribution.ts'
import { can, canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { takeClaim } from '#moderation/review/claim.ts'
import { insertClaimIfFree, lockOldestWaiting } from '#db/write/take-oldest.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface ClaimedNext {
	readonly contributionId: string
	readonly claim: Claim
}

/** Several may reach for the same one at once; who comes second looks again. */
const attempts = 20

/** Takes the contribution that has waited longest for review and that this reviewer may take; null when there is none. */
export async function claimNext(context: Context): Promise<Result<ClaimedNext | null>> {
	const { actor } = context
	const { memberId } = actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(actor, 'see-review-queue')) return refuse({ code: 'forbidden', action: 'review' })
	return context.db.transaction().execute(async (trx) => {
		for (let attempt = 0; attempt < attempts; attempt++) {
			const now = context.now()
			const waiting = await lockOldestWaiting(trx, memberId, now)
			if (!waiting) return accept(null)
			if (!can(actor, 'claim-review', waiting)) return refuse({ code: 'forbidden', action: 'review' })
			const claim = takeClaim(null, memberId, 'review', now)
			if (!claim.ok) return claim
			if (!(await insertClaimIfFree(trx, waiting.id, claim.value, now))) continue
			const until = claim.value.expiresAt.toISOString()
			await record(trx, context, { contributionId: waiting.id }, [{ kind: 'claim-taken', step: 'review', until }])
			return accept({ contributionId: waiting.id, claim: claim.value })
		}
		return accept(null)
	})
}
