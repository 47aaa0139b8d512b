import type { Db } from '../schema.ts'
import type { UploadRow } from '../tables/media.ts'

export async function findUpload(db: Db, id: string): Promise<UploadRow | undefined> {
	return db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
}
