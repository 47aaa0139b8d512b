import { sql } from 'kysely'
import type { Transaction } from '../schema.ts'

/**
 * Whether any file, or any upload that has arrived and is about to become one, still is these bytes. Until the transaction ends nobody notes another such
 * upload: its bytes would be taken for kept already, and deleted the moment after.
 */
export async function holdsOriginal(trx: Transaction, storageKey: string): Promise<boolean> {
	await sql`lock table upload in share mode`.execute(trx)
	const sha256 = storageKey.split('/').at(-1) ?? ''
	const { rows } = await sql`
		select from media where storage_key = ${storageKey}
		union all select from upload where sha256 = ${sha256} and state in ('open', 'complete') limit 1`.execute(trx)
	return rows.length > 0
}
