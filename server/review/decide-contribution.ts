import { randomUUID } from 'node:crypto'
import { can } from '#moderation/permissions.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { decideReview, type ReviewCommand, type ReviewDecision } from '#moderation/review/decision.ts'
import { requireNothingToLookAt } from '#moderation/review/together.ts'
import { findLastScreening } from '#db/read/find-last-screening.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertHold } from '#db/write/hold.ts'
import { insertMessage } from '#db/write/message.ts'
import { insertReview } from '#db/write/review.ts'
import type { Transaction } from '#db/schema.ts'
import type { ContributionPatch } from '#db/tables/contribution.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { drawSecondLook } from './draw-second-look.ts'

export interface DecideCommand extends ReviewCommand {
	readonly contributionId: string
	/** Decided with others for one reason, without being opened. */
	readonly isTogether?: boolean
}

/** Records a reviewer's decision: approve, return with questions, refuse with a reason, or hand on to a lead. */
export async function decideContribution(context: Context, command: DecideCommand): Promise<Result<Applied>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		const now = context.now()
		const holdId = randomUUID()
		const decided = decideReview(locked.facts, { ...command, holdId }, context.actor, now)
		if (!decided.ok) return decided
		const looked = command.isTogether ? await requireLooked(trx, command) : null
		if (looked?.ok === false) return looked
		const reviewerId = context.actor.memberId
		if (reviewerId === null) return refuse({ code: 'sign-in-needed' })
		const reviewId = randomUUID()
		await insertReview(trx, {
			id: reviewId,
			contribution_id: command.contributionId,
			contribution_version: command.version,
			reviewer_id: reviewerId,
			decision: command.decision,
			reason: command.reason,
			message: command.message.normalize('NFC').trim(),
			at: now,
		})
		if (command.decision === 'hold' && command.holdFor)
			await insertHold(trx, {
				id: holdId,
				contribution_id: command.contributionId,
				community: command.holdFor,
				words: command.message.normalize('NFC').trim(),
				asked_by: reviewerId,
				asked_at: now,
			})
		await askFields(trx, command, reviewerId, now)
		const { contributionId, version, decision } = command
		await drawSecondLook(trx, { id: reviewId, contributionId, version, reviewerId, decision, at: now })
		await deleteClaim(trx, contributionId)
		const mark = marks[decision](reviewerId)
		return applyOutcome(trx, { ...context, now: () => now }, locked.facts, decided.value, mark)
	})
}

async function requireLooked(trx: Transaction, { contributionId, decision }: DecideCommand): Promise<Result<null>> {
	return requireNothingToLookAt(decision, (await findLastScreening(trx, contributionId))?.findings ?? null)
}

/** What each decision leaves on the contribution; who only asks others has not reviewed it. */
const marks: Record<ReviewDecision, (reviewerId: string) => ContributionPatch> = {
	approve: (id) => ({ reviewed_by: id }),
	return: (id) => ({ reviewed_by: id }),
	refuse: (id) => ({ reviewed_by: id }),
	hold: () => ({}),
	escalate: (id) => ({ escalated_by: id }),
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
