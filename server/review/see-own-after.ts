import { findAppealable } from '#db/read/find-appealable.ts'
import { findWithdrawal, type Withdrawal } from '#db/read/find-withdrawal.ts'
import { listOwnAppeals, type AppealDetail } from '#db/read/list-appeals.ts'
import { appealDeadline, type AppealGround } from '#moderation/review/appeal.ts'
import type { Context } from '../context.ts'

/** What comes after a decision, for whoever gave the contribution. */
export interface OwnAfter {
	/** The decision that stands and was not appealed against yet. */
	readonly open: {
		readonly ground: AppealGround
		readonly decidedAt: Date
		readonly deadline: Date
		readonly isLate: boolean
	} | null
	readonly appeals: readonly OwnAppeal[]
	readonly withdrawal: Withdrawal | null
}
type OwnAppeal = Pick<AppealDetail, 'id' | 'ground' | 'lodgedAt' | 'dueAt' | 'isOverdue' | 'words' | 'outcome' | 'outcomeWords' | 'heardAt'>

export async function seeOwnAfter(context: Context, contributionId: string): Promise<OwnAfter> {
	const { db } = context
	const now = context.now()
	const [decision, appeals, withdrawal] = await Promise.all([
		findAppealable(db, contributionId),
		listOwnAppeals(db, contributionId, now),
		findWithdrawal(db, contributionId),
	])
	const deadline = decision && appealDeadline(decision.decidedAt)
	return {
		open:
			decision && deadline && !decision.isAppealed
				? { ground: decision.ground, decidedAt: decision.decidedAt, deadline, isLate: now > deadline }
				: null,
		appeals: appeals.map(({ id, ground, lodgedAt, dueAt, isOverdue, words, outcome, outcomeWords, heardAt }) => ({
			...{ id, ground, lodgedAt, dueAt, isOverdue, words, outcome, outcomeWords, heardAt },
		})),
		withdrawal: withdrawal ?? null,
	}
}
