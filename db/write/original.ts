import { sql } from 'kysely'
import type { Transaction } from '../schema.ts'

/**
 * What still is these bytes: a file, or an upload that has arrived and is about to become one (its device told the hash, or it was noted here). Until the
 * transaction ends nobody notes another such upload: its bytes would be taken for kept already, and deleted the moment after.
 */
export async function holderOfOriginal(trx: Transaction, storageKey: string): Promise<'file' | 'upload' | undefined> {
	await sql`lock table upload in share mode`.execute(trx)
	const sha256 = storageKey.split('/').at(-1) ?? ''
	const { rows } = await sql<{ holder: 'file' | 'upload' }>`
		select 'file' as holder from media where storage_key = ${storageKey}
		union all
		select 'upload' from upload
		where (sha256 = ${sha256} and state in ('open', 'complete')) or (sha256_claimed = ${sha256} and state = 'complete')
		order by holder limit 1`.execute(trx)
	return rows[0]?.holder
}
