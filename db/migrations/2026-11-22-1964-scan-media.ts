import { sql, type Kysely } from 'kysely'

/** What the virus scanner said of each file; null where no scanner was set up when it came. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table media add column scan jsonb check (scan ->> 'outcome' in ('waiting', 'clean', 'infected', 'too-large'))`.execute(db)
	await sql`create index media_scan_waiting on media (processed_at) where scan ->> 'outcome' = 'waiting'`.execute(db)
}
