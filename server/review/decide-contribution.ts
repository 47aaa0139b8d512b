import { randomUUID } from 'node:crypto'
import { can } from '#moderation/permissions.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { decideReview, type ReviewCommand } from '#moderation/review/decision.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertReview } from '#db/write/review.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'

export interface DecideCommand extends ReviewCommand {
	readonly contributionId: string
}

/** Records a reviewer's decision: approve, return with a question, or refuse with a reason. */
export async function decideContribution(context: Context, command: DecideCommand): Promise<Result<Applied>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		const now = context.now()
		const decided = decideReview(locked.facts, command, context.actor, now)
		if (!decided.ok) return decided
		const reviewerId = context.actor.memberId
		if (reviewerId === null) return refuse({ code: 'sign-in-needed' })
		await insertReview(trx, {
			id: randomUUID(),
			contribution_id: command.contributionId,
			contribution_version: command.version,
			reviewer_id: reviewerId,
			decision: command.decision,
			reason: command.reason,
			message: command.message.normalize('NFC').trim(),
			at: now,
		})
		await deleteClaim(trx, command.contributionId)
		return applyOutcome(trx, { ...context, now: () => now }, locked.facts, decided.value, { reviewed_by: reviewerId })
	})
}
