import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Refusal, type Result } from '#moderation/refusal.ts'
import type { ReviewCommand } from '#moderation/review/decision.ts'
import { mostTogether, type DecisionTogether } from '#moderation/review/together.ts'
import { findClaimHolder } from '#db/read/find-claim-holder.ts'
import type { Context } from '../context.ts'
import { claimContribution } from './claim-contribution.ts'
import { decideContribution } from './decide-contribution.ts'
import { releaseClaim } from './release-claim.ts'

export interface DecideTogetherCommand extends Omit<ReviewCommand, 'version' | 'decision'> {
	readonly decision: DecisionTogether
	/** Each with the version its reviewer saw. */
	readonly chosen: readonly { readonly contributionId: string; readonly version: number }[]
}

export interface DecidedTogether {
	readonly contributionId: string
	/** Null where it was done. */
	readonly refusal: Refusal | null
}

/**
 * One reason for several like cases. Each is claimed, checked and recorded by itself, so one that is refused keeps back none of the others. What screening
 * wants looked at is not approved so: it stays for whoever opens it.
 */
export async function decideTogether(context: Context, command: DecideTogetherCommand): Promise<Result<DecidedTogether[]>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'see-review-queue')) return refuse({ code: 'forbidden', action: 'review' })
	const { chosen, decision, reason, message } = command
	if (chosen.length === 0) return refuse({ code: 'nothing-chosen' })
	if (chosen.length > mostTogether)
		return refuse({ code: 'invalid', faults: [{ field: 'chosen', code: 'out-of-range', min: 1, max: mostTogether }] })
	const outcomes: DecidedTogether[] = []
	for (const { contributionId, version } of chosen)
		outcomes.push({ contributionId, refusal: await decideOne(context, memberId, { contributionId, version, decision, reason, message }) })
	return accept(outcomes)
}

/** What was not held before is held only for the deciding. */
async function decideOne(context: Context, memberId: string, command: ReviewCommand & { contributionId: string }): Promise<Refusal | null> {
	const { contributionId } = command
	const heldBefore = (await findClaimHolder(context.db, contributionId, context.now())) === memberId
	if (!heldBefore) {
		const claimed = await claimContribution(context, { contributionId, step: 'review' })
		if (!claimed.ok) return claimed.refusal
	}
	const decided = await decideContribution(context, { ...command, isTogether: true })
	if (decided.ok) return null
	if (!heldBefore) await releaseClaim(context, { contributionId })
	return decided.refusal
}
