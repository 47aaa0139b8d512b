import type { Insertable } from 'kysely'
import type { MessageTable } from '../tables/contribution.ts'
import type { Transaction } from '../schema.ts'

/** One more word in the talk between contributor and desk. */
export async function insertMessage(trx: Transaction, message: Insertable<MessageTable>): Promise<void> {
	await trx.insertInto('message').values(message).execute()
}
