import type { Claim } from '#moderation/contribution.ts'
import { leaseMinutes } from '#moderation/review/claim.ts'
import type { Context } from '../context.ts'
import { claimContribution } from './claim-contribution.ts'

/** A lease is written anew, and told in the audit, only once this much of it is used up. */
const freshMinutes = 5

/** Whoever works on what they hold keeps holding it: the claim as it stands after their request at a desk. Nothing is renewed that has lapsed, or that another holds. */
export async function renewClaim(context: Context, contributionId: string, claim: Claim | null): Promise<Claim | null> {
	const now = context.now()
	if (claim === null || claim.memberId !== context.actor.memberId || claim.expiresAt <= now) return claim
	const used = now.getTime() + leaseMinutes * 60_000 - claim.expiresAt.getTime()
	if (used < freshMinutes * 60_000) return claim
	const renewed = await claimContribution(context, { contributionId, step: claim.step })
	return renewed.ok ? renewed.value : claim
}
