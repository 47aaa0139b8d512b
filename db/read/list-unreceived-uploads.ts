import type { Db } from '../schema.ts'
import type { UploadRow } from '../tables/media.ts'

/** Uploads of everyone not yet received, in the order of their ids, from after `afterId` on. */
export async function listUnreceivedUploads(db: Db, afterId: string, limit: number): Promise<UploadRow[]> {
	return db
		.selectFrom('upload')
		.selectAll()
		.where('state', 'in', ['open', 'complete'])
		.where('id', '>', afterId)
		.orderBy('id')
		.limit(limit)
		.execute()
}
