import type { Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { ConflictOfInterestTable } from '../tables/conflict-of-interest.ts'

/** False when the same is declared already. */
export async function insertConflict(trx: Transaction, row: Insertable<ConflictOfInterestTable>): Promise<boolean> {
	const written = await trx
		.insertInto('conflict_of_interest')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return written.numInsertedOrUpdatedRows === 1n
}

/** Ends a member's own declaration; false when they have none such that stands. */
export async function endConflict(trx: Transaction, memberId: string, id: string, at: Date): Promise<boolean> {
	const ended = await trx
		.updateTable('conflict_of_interest')
		.set({ ended_at: at })
		.where('id', '=', id)
		.where('member_id', '=', memberId)
		.where('ended_at', 'is', null)
		.executeTakeFirst()
	return ended.numUpdatedRows === 1n
}

export async function findMemberIdByKey(trx: Transaction, key: string): Promise<string | null> {
	const row = await trx.selectFrom('member').select('id').where('user_name_key', '=', key).executeTakeFirst()
	return row?.id ?? null
}
