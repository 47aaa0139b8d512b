import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { cardColumns, cardJoins, toCard, type CardRow, type EntryListItem } from './entry-card.ts'

/** What came into the registry or changed last, newest first. */
export async function listRecentEntries(db: Db, most: number): Promise<EntryListItem[]> {
	const { rows } = await sql<CardRow>`
		select ${cardColumns} from (
			select r.* from entry r where r.visibility = 'public' order by r.updated_at desc, r.id limit ${most}
		) e ${cardJoins} order by e.updated_at desc, e.id`.execute(db)
	return rows.map(toCard)
}
