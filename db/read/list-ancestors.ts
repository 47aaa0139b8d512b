import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** Identifiers of the entry named and of those it is a component of, one above the other; at most fifty. One that was joined into another leads on to that. */
export async function listAncestors(db: Db, identifier: string): Promise<string[]> {
	const { rows } = await sql<{ identifier: string }>`
		with recursive above (identifier, depth) as (
			select ${identifier}::text, 1
			union all
			select up.identifier, above.depth + 1 from above join entry on entry.identifier = above.identifier
				cross join lateral (values (entry.parent_identifier), ((select i.identifier from entry i where i.id = entry.joined_into))) up (identifier)
			where up.identifier is not null and above.depth < 50
		)
		select distinct identifier from above`.execute(db)
	return rows.map((row) => row.identifier)
}
