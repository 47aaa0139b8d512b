import type { Db, Transaction } from '../schema.ts'
import type { SealedRecordRow } from '../tables/collection.ts'

/** The one sealed record of this kind that a subject has. Together with db/write/sealed.ts the only place that reads this table; neither joins it to another. */
export async function findSealed(
	db: Db | Transaction,
	kind: Exclude<SealedRecordRow['kind'], 'paper'>,
	subjectId: string,
): Promise<SealedRecordRow | undefined> {
	return db.selectFrom('sealed_record').selectAll().where('subject_id', '=', subjectId).where('kind', '=', kind).executeTakeFirst()
}

/** Whether there is one, without touching it. */
export async function hasSealed(db: Db | Transaction, kind: SealedRecordRow['kind'], subjectId: string): Promise<boolean> {
	const row = await db
		.selectFrom('sealed_record')
		.select('id')
		.where('subject_id', '=', subjectId)
		.where('kind', '=', kind)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

export async function findSealedPaper(db: Db | Transaction, id: string): Promise<SealedRecordRow | undefined> {
	return db.selectFrom('sealed_record').selectAll().where('id', '=', id).where('kind', '=', 'paper').executeTakeFirst()
}

/** Ids of an object's papers, oldest first; at most 20. */
export async function listSealedPapers(db: Db | Transaction, itemId: string): Promise<{ readonly id: string; readonly at: string }[]> {
	const rows = await db
		.selectFrom('sealed_record')
		.select(['id', 'created_at'])
		.where('subject_id', '=', itemId)
		.where('kind', '=', 'paper')
		.orderBy('created_at')
		.orderBy('id')
		.limit(20)
		.execute()
	return rows.map((row) => ({ id: row.id, at: row.created_at.toISOString() }))
}

/** How many records each master key has sealed. */
export async function countSealedByKey(db: Db | Transaction): Promise<{ readonly keyId: string; readonly count: number }[]> {
	return db
		.selectFrom('sealed_record')
		.select((eb) => ['key_id as keyId', eb.fn.countAll<number>().as('count')])
		.groupBy('key_id')
		.orderBy('key_id')
		.limit(100)
		.execute()
}
