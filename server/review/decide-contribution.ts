import { randomUUID } from 'node:crypto'
import { can } from '#moderation/permissions.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { decideReview, type ReviewCommand } from '#moderation/review/decision.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertMessage } from '#db/write/message.ts'
import { insertReview } from '#db/write/review.ts'
import type { Transaction } from '#db/schema.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'

export interface DecideCommand extends ReviewCommand {
	readonly contributionId: string
}

/** Records a reviewer's decision: approve, return with questions, refuse with a reason, or hand on to a lead. */
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
		await askFields(trx, command, reviewerId, now)
		await deleteClaim(trx, command.contributionId)
		const mark = command.decision === 'escalate' ? { escalated_by: reviewerId } : { reviewed_by: reviewerId }
		return applyOutcome(trx, { ...context, now: () => now }, locked.facts, decided.value, mark)
	})
}

async function askFields(trx: Transaction, { contributionId, questions = [] }: DecideCommand, authorId: string, at: Date): Promise<void> {
	for (const { field, words } of questions)
		await insertMessage(trx, {
			id: randomUUID(),
			contribution_id: contributionId,
			author_id: authorId,
			side: 'desk',
			field,
			body: words.normalize('NFC').trim(),
			at,
		})
}
