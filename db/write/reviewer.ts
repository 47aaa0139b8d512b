import { sql, type Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { ReviewerScopeTable, ReviewerTrainingTable, TrainingAnswerTable } from '../tables/reviewer.ts'

export async function upsertScope(trx: Transaction, row: Insertable<ReviewerScopeTable>): Promise<void> {
	const { member_id: _same, ...rest } = row
	await trx
		.insertInto('reviewer_scope')
		.values(row)
		.onConflict((conflict) => conflict.column('member_id').doUpdateSet(rest))
		.execute()
}

/** False when they did the exercise, or were excused from it, before. */
export async function insertTraining(trx: Transaction, row: Insertable<ReviewerTrainingTable>): Promise<boolean> {
	const inserted = await trx
		.insertInto('reviewer_training')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return inserted.numInsertedOrUpdatedRows === 1n
}

/** The answer takes the place of the one before; a case once answered rightly stays so. */
export async function upsertTrainingAnswer(trx: Transaction, row: Omit<Insertable<TrainingAnswerTable>, 'tries'>): Promise<void> {
	await trx
		.insertInto('training_answer')
		.values({ ...row, tries: 1 })
		.onConflict((conflict) =>
			conflict.columns(['member_id', 'case_id']).doUpdateSet((eb) => ({
				decision: row.decision,
				reason: row.reason,
				is_fitting: sql<boolean>`training_answer.is_fitting or excluded.is_fitting`,
				tries: eb('training_answer.tries', '+', 1),
				at: row.at,
			})),
		)
		.execute()
}
