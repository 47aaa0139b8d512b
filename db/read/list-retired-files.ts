import type { Db } from '../schema.ts'

/** Files of the store made from this original that nothing serves any more. */
export async function listRetiredFiles(db: Db, mediaId: string): Promise<string[]> {
	const rows = await db.selectFrom('retired_file').select('storage_key').where('media_id', '=', mediaId).limit(1000).execute()
	return rows.map((row) => row.storage_key)
}
