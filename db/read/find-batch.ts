import type { Selectable } from 'kysely'
import type { Db, Transaction } from '../schema.ts'
import type { CollectionBatchTable } from '../tables/collection.ts'

export interface BatchLine {
	readonly id: string
	readonly rowsLeft: number
}

export async function findBatch(db: Db | Transaction, id: string): Promise<Selectable<CollectionBatchTable> | undefined> {
	return db.selectFrom('collection_batch').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Tables someone has not finished with, latest first; at most 20. */
export async function listOwnBatches(db: Db, ownerId: string): Promise<BatchLine[]> {
	const rows = await db
		.selectFrom('collection_batch')
		.select(['id', 'rows_left'])
		.where('owner_id', '=', ownerId)
		.where('rows_left', '>', 0)
		.orderBy('created_at', 'desc')
		.limit(20)
		.execute()
	return rows.map((row) => ({ id: row.id, rowsLeft: row.rows_left }))
}
