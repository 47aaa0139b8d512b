import type { Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { ClaimHandOverTable } from '../tables/queue.ts'

export async function insertHandOver(trx: Transaction, row: Insertable<ClaimHandOverTable>): Promise<void> {
	await trx.insertInto('claim_hand_over').values(row).execute()
}
