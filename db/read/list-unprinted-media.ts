import type { Db } from '../schema.ts'

/** Pictures and films read before pictures were recognised again, in the order of their ids after `after`. */
export async function listUnprintedMedia(db: Db, after: string, most: number): Promise<string[]> {
	const rows = await db
		.selectFrom('media')
		.leftJoin('media_print', 'media_print.media_id', 'media.id')
		.select('media.id')
		.where('media.id', '>', after)
		.where('media.state', '=', 'ready')
		.where('media.kind', 'in', ['image', 'video'])
		.where('media_print.media_id', 'is', null)
		.orderBy('media.id')
		.limit(most)
		.execute()
	return rows.map((row) => row.id)
}
