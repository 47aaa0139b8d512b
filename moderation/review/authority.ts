import type { Actor } from '../actor.ts'
import type { ClaimStep, Contribution } from '../contribution.ts'
import { can, type Action } from '../permissions.ts'
import { accept, refuse, type Refusal, type Result } from '../refusal.ts'
import { requireClaim } from './claim.ts'

/**
 * What every decision at a desk asks first, in this order: may this person do it at all, have they seen the present version, do they hold the claim.
 * `version` is the one the person decided on.
 */
export function requireAuthority(
	contribution: Contribution,
	actor: Actor,
	step: ClaimStep,
	version: number,
	now: Date,
): Result<Contribution> {
	const stale = contribution.version !== version
	if (!can(actor, step, contribution)) {
		const why = whyNot(contribution, actor, step)
		return refuse(why.code === 'wrong-state' && stale ? { code: 'stale-version', expected: version, actual: contribution.version } : why)
	}
	if (stale) return refuse({ code: 'stale-version', expected: version, actual: contribution.version })
	const claim = requireClaim(contribution.claim, actor, step, now)
	return claim.ok ? accept(contribution) : claim
}

const actOfStep = { review: 'approve', verify: 'verify', merge: 'merge' } as const
const stateOfStep = { review: 'screened', verify: 'approved', merge: 'verified' } as const
const claimOfStep = { review: 'claim-review', verify: 'claim-verify', merge: 'claim-merge' } as const satisfies Record<ClaimStep, Action>

export function claimActionOf(step: ClaimStep): Action {
	return claimOfStep[step]
}

/** The reason closest to the truth that may be told: not this person's work at all, their own gift, a step they took before, or a state that has passed. */
export function whyNot(contribution: Contribution, actor: Actor, step: ClaimStep): Refusal {
	const elsewhere = { memberId: '', state: stateOfStep[step], verifiedBy: null, judgedBy: [] }
	const isHandedOn = step === 'review' && (contribution.escalatedBy ?? null) !== null
	if (!can(actor, step, elsewhere) && !(isHandedOn && can(actor, step, { ...elsewhere, escalatedBy: '' })))
		return actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: step }
	if (actor.memberId !== null && [contribution.memberId, contribution.enteredBy].includes(actor.memberId))
		return { code: 'own-contribution' }
	if (actor.memberId !== null && contribution.conflicted?.includes(actor.memberId)) return { code: 'conflict-of-interest' }
	const hasJudged = actor.memberId !== null && contribution.judgedBy.includes(actor.memberId)
	if (isHandedOn && contribution.state === stateOfStep.review && !can(actor, step, contribution)) return { code: 'escalated' }
	if (step === 'merge' && (hasJudged || contribution.verifiedBy === actor.memberId)) return { code: 'same-person', step: 'verify' }
	if (step === 'verify' && hasJudged && contribution.state === stateOfStep.verify) return { code: 'same-person', step: 'opinion' }
	return { code: 'wrong-state', state: contribution.state, act: actOfStep[step] }
}
