import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Gives the work back to the queue; only who holds the claim does. Nothing happens when they hold none. */
export async function releaseClaim(context: Context, command: { contributionId: string }): Promise<Result<null>> {
	const { contributionId } = command
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked || context.actor.memberId === null) return refuse({ code: 'not-found' })
		const { claim } = locked.facts
		if (claim?.memberId !== context.actor.memberId) return accept(null)
		await deleteClaim(trx, contributionId)
		await record(trx, context, { contributionId }, [{ kind: 'claim-released', step: claim.step }])
		return accept(null)
	})
}
