import type { Db } from '../schema.ts'
import type { UploadRow } from '../tables/media.ts'

/** Open uploads whose time has run out, the oldest first. */
export async function listExpiredUploads(db: Db, at: Date, limit: number): Promise<UploadRow[]> {
	return db
		.selectFrom('upload')
		.selectAll()
		.where('state', '=', 'open')
		.where('expires_at', '<', at)
		.orderBy('expires_at')
		.limit(limit)
		.execute()
}
