import type { Db, Transaction } from '../schema.ts'

/** Whether a picture could be taken out of a film when it was read: where FFmpeg is missing, or cannot read it, there is none. */
export async function hasFilmStill(db: Db | Transaction, mediaId: string): Promise<boolean> {
	const found = await db
		.selectFrom('derivative')
		.select('id')
		.where('media_id', '=', mediaId)
		.where('audience', '=', 'desk')
		.where('size', '=', 'poster')
		.executeTakeFirst()
	return found !== undefined
}
