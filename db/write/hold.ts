import type { Insertable } from 'kysely'
import type { CustodianAnswer } from '#moderation/review/custodian-answer.ts'
import type { Transaction } from '../schema.ts'
import type { CustodianHoldTable } from '../tables/community.ts'

export async function insertHold(trx: Transaction, row: Insertable<CustodianHoldTable>): Promise<void> {
	await trx.insertInto('custodian_hold').values(row).execute()
}

export async function answerHoldRow(
	trx: Transaction,
	id: string,
	answered: { readonly answer: CustodianAnswer; readonly words: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
	await trx
		.updateTable('custodian_hold')
		.set({ answer: answered.answer, answer_words: answered.words, answered_by: answered.by, answered_at: answered.at })
		.where('id', '=', id)
		.execute()
}
