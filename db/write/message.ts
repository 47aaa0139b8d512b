import type { Insertable } from 'kysely'
import type { MessageTable } from '../tables/contribution.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import type { Transaction } from '../schema.ts'

/** One more word in the talk between contributor and desk. */
export async function insertMessage(trx: Transaction, message: Insertable<MessageTable>): Promise<void> {
	await trx.insertInto('message').values(message).execute()
}

/** Whether the desk has asked about this field. */
export async function wasAsked(trx: Transaction, contributionId: string, field: QuestionField): Promise<boolean> {
	const asked = await trx
		.selectFrom('message')
		.select('id')
		.where('contribution_id', '=', contributionId)
		.where('side', '=', 'desk')
		.where('field', '=', field)
		.limit(1)
		.executeTakeFirst()
	return asked !== undefined
}
