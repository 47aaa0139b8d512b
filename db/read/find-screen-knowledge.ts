import type { ScreenKnowledge } from '#moderation/screen/knowledge.ts'
import type { Db } from '../schema.ts'

/** As many names as screening can hold in mind at once. */
const most = 20_000

/** Names the house itself knows, so that none of them is ever taken for abuse. */
export async function findScreenKnowledge(db: Db): Promise<ScreenKnowledge> {
	const [entries, places] = await Promise.all([
		db.selectFrom('entry').select('names_text').orderBy('updated_at', 'desc').limit(most).execute(),
		db.selectFrom('place_name').select('name').distinct().limit(most).execute(),
	])
	return {
		entryNames: entries.flatMap((row) => row.names_text.split('\n')),
		placeNames: places.map((row) => row.name),
		personNames: [],
		terms: [],
	}
}
