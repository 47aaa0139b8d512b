import type { Db } from '../schema.ts'
import type { MediaRow } from '../tables/media.ts'

export async function findMedia(db: Db, id: string): Promise<MediaRow | undefined> {
	return db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()
}
