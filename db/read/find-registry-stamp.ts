import { sql } from 'kysely'
import type { Db } from '../schema.ts'

export interface RegistryStamp {
	/** Changes whenever a place name is written; in a small registry with every change of an entry, in a large one with each ANALYZE. */
	readonly stamp: string
	readonly isSmall: boolean
}

/** Reads at most `most` + 1 entries, however large the registry is. */
export async function findRegistryStamp(db: Db, most: number): Promise<RegistryStamp> {
	const { rows } = await sql<{ entries: number; versions: number; names: string | null; analysed: string | null }>`
		with read as (select version from entry limit ${most + 1})
		select count(*)::int as entries, coalesce(sum(version), 0)::int as versions, (select max(id)::text from place_name) as names,
			(select reltuples::text from pg_class where oid = 'public.entry'::regclass) as analysed from read`.execute(db)
	const { entries = 0, versions = 0, names = null, analysed = null } = rows[0] ?? {}
	const isSmall = entries <= most
	return { stamp: isSmall ? `${names} ${entries} ${versions}` : `${names} large ${analysed}`, isSmall }
}
