import { sql } from 'kysely'
import type { Db, Transaction } from '../schema.ts'

/** Contributions that stand in an entry or in one it has taken up (merged, and neither undone nor withdrawn since), or the one a file came from. At most 200, by id. */
export async function listConcerned(db: Db | Transaction, entryId: string, mediaId: string | null): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		with recursive standing (id) as (
			select ${entryId}::uuid union select entry.id from standing join entry on entry.joined_into = standing.id
		)
		select distinct c.id from contribution c
		where c.state in ('merged', 'published') and (
			(${mediaId}::uuid is null and c.id in (select r.contribution_id from standing join entry_revision r on r.entry_id = standing.id and r.kind = 'merge'))
			or c.id = (select contribution_id from media where id = ${mediaId}))
		order by c.id limit 200`.execute(db)
	return rows.map((row) => row.id)
}
