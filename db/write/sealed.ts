import { sql, type Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { SealedRecordRow, SealedRecordTable } from '../tables/collection.ts'

/** Puts a record in the place of the one of its kind that the subject had; papers stand side by side. */
export async function writeSealed(trx: Transaction, record: Insertable<SealedRecordTable>): Promise<void> {
	if (record.kind !== 'paper') await deleteSealed(trx, record.kind, record.subject_id)
	await trx.insertInto('sealed_record').values(record).execute()
}

export async function deleteSealed(trx: Transaction, kind: SealedRecordRow['kind'], subjectId: string): Promise<number> {
	const { numDeletedRows } = await trx
		.deleteFrom('sealed_record')
		.where('subject_id', '=', subjectId)
		.where('kind', '=', kind)
		.executeTakeFirst()
	return Number(numDeletedRows)
}

export async function deleteSealedPaper(trx: Transaction, id: string, itemId: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('sealed_record')
		.where('id', '=', id)
		.where('subject_id', '=', itemId)
		.where('kind', '=', 'paper')
		.executeTakeFirst()
	return numDeletedRows === 1n
}

/** Records after this one not sealed under this master key, by id, locked, at most `most`. */
export async function lockSealedUnderOtherKeys(
	trx: Transaction,
	keyId: string,
	after: string | null,
	most: number,
): Promise<SealedRecordRow[]> {
	let query = trx.selectFrom('sealed_record').selectAll().where('key_id', '<>', keyId)
	if (after !== null) query = query.where('id', '>', after)
	return query.orderBy('id').limit(most).forUpdate().execute()
}

const sealingKey = sql`hashtext('sealing key')`

/** To be called before the key is read under which something is sealed: until this transaction ends no key is made or dropped. */
export async function shareSealingKey(trx: Transaction): Promise<void> {
	await sql`select pg_advisory_xact_lock_shared(${sealingKey})`.execute(trx)
}

/** Waits for everything that is being sealed to be written, and lets nothing be sealed nor the keys be changed by another until this transaction ends. */
export async function holdSealingKey(trx: Transaction): Promise<void> {
	await sql`select pg_advisory_xact_lock(${sealingKey})`.execute(trx)
}

export async function rekeySealed(
	trx: Transaction,
	id: string,
	wrapped: { readonly key_id: string; readonly wrapped_key: Buffer },
): Promise<void> {
	await trx.updateTable('sealed_record').set(wrapped).where('id', '=', id).execute()
}
