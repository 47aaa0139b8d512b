import type { Claim, ClaimStep } from '#moderation/contribution.ts'
import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { claimActionOf, whyNot } from '#moderation/review/authority.ts'
import { takeClaim } from '#moderation/review/claim.ts'
import { upsertClaim } from '#db/write/claim.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Takes (or renews) the 30-minute lease on a contribution at one desk, so that two people do not do the same work. */
export async function claimContribution(context: Context, command: { contributionId: string; step: ClaimStep }): Promise<Result<Claim>> {
	const { contributionId, step } = command
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		const { facts } = locked
		const memberId = context.actor.memberId
		if (memberId === null || !can(context.actor, claimActionOf(step), facts)) return refuse(whyNot(facts, context.actor, step))
		const now = context.now()
		const claim = takeClaim(facts.claim, memberId, step, now)
		if (!claim.ok) return claim
		await upsertClaim(trx, contributionId, claim.value, now)
		await record(trx, context, { contributionId }, [{ kind: 'claim-taken', step, until: claim.value.expiresAt.toISOString() }])
		return accept(claim.value)
	})
}
