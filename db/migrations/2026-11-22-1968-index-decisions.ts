import { sql, type Kysely } from 'kysely'

/** The numbers of an entry's decisions, without spaces and in small letters, indexed: whether another entry has a number is asked at every edit. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function decision_numbers(record jsonb) returns text[] language sql immutable parallel safe as $$
			select coalesce(array_agg(lower(regexp_replace(rank->>'decisionNumber', '\\s', '', 'g'))), '{}')
			from jsonb_array_elements(record->'ranks') rank where rank->>'decisionNumber' is not null
		$$`.execute(db)
	await sql`create index entry_decision_numbers on entry using gin (decision_numbers(record)) where jsonb_array_length(record->'ranks') > 0`.execute(
		db,
	)
}
