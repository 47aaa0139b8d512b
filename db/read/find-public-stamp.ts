import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** A word that differs after every committed change of what public pages show. */
export async function findPublicStamp(db: Db): Promise<string> {
	const { rows } = await sql<{
		stamp: string
	}>`/* named */ select count(*) || ' ' || coalesce(sum(changes), 0) as stamp from public_stamp`.execute(db)
	return rows[0]?.stamp ?? ''
}
