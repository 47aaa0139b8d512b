import type { Db } from '../schema.ts'

/** Whether a file is a photograph of an object whose application was sent. */
export async function isCollectionPhoto(db: Db, mediaId: string): Promise<boolean> {
	const row = await db
		.selectFrom('collection_photo as p')
		.innerJoin('collection_item as i', 'i.id', 'p.item_id')
		.select('i.id')
		.where('p.media_id', '=', mediaId)
		.where('i.state', 'not in', ['draft', 'withdrawn'])
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}
