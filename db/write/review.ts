import type { Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { MatchTable, ReviewTable, ScreeningTable } from '../tables/contribution.ts'

export async function insertReview(trx: Transaction, row: Insertable<ReviewTable>): Promise<void> {
	await trx.insertInto('review').values(row).execute()
}

export async function insertMatch(trx: Transaction, row: Insertable<MatchTable>): Promise<void> {
	await trx.insertInto('match').values(row).execute()
}

export async function insertScreening(trx: Transaction, row: Insertable<ScreeningTable>): Promise<void> {
	await trx.insertInto('screening').values(row).execute()
}
