import type { Db } from '../schema.ts'

export interface EntryOfMedia {
	readonly mediaId: string
	readonly identifier: string
	readonly title: string
	readonly isPublished: boolean
}

/** Public entries in which these files stand, those hidden there left out. */
export async function listEntriesOfMedia(db: Db, mediaIds: readonly string[]): Promise<EntryOfMedia[]> {
	if (mediaIds.length === 0) return []
	const rows = await db
		.selectFrom('entry_media')
		.innerJoin('entry', 'entry.id', 'entry_media.entry_id')
		.select(['entry_media.media_id as mediaId', 'entry.identifier', 'entry.title', 'entry_media.published_at'])
		.where('entry_media.media_id', 'in', [...mediaIds])
		.where('entry_media.hidden_at', 'is', null)
		.where('entry.visibility', '=', 'public')
		.orderBy('entry.identifier')
		.limit(500)
		.execute()
	return rows.map(({ published_at, ...row }) => ({ ...row, isPublished: published_at !== null }))
}
