import type { ClaimStep } from '#moderation/contribution.ts'
import type { SeenContribution } from '#server/review/see-contribution.ts'
import type { ClaimState } from './claim-form.tsx'

const claimOf = { review: 'claim-review', verify: 'claim-verify', merge: 'claim-merge' } as const

/** What the claim form of a desk shows to this viewer. A claim at another desk does not count here. */
export function claimStateOf(contribution: SeenContribution, step: ClaimStep, now: Date): ClaimState {
	const claim = contribution.facts.claim
	const live = claim !== null && claim.expiresAt > now && claim.step === step
	return {
		canClaim: contribution.actions.includes(claimOf[step]),
		holdsClaim: live && contribution.holdsClaim,
		holder: live ? contribution.claimHolder : null,
		until: live ? claim.expiresAt.toISOString() : null,
		minutesLeft: live ? Math.ceil((claim.expiresAt.getTime() - now.getTime()) / 60_000) : 0,
	}
}
