import { sql, type Kysely } from 'kysely'

/** Prompts read aloud by people of the house, a recording a language; one replaced keeps its row. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table prompt_recording (
			id uuid primary key,
			key text not null,
			language text not null check (language in ('vi', 'rad', 'cmo', 'mng', 'mnn', 'jra', 'en')),
			words text not null,
			sha256 text not null,
			storage_key text not null,
			mime text not null,
			bytes bigint not null,
			recorded_by uuid not null references member,
			at timestamptz not null,
			ended_at timestamptz
		)`.execute(db)
	await sql`create unique index prompt_recording_standing on prompt_recording (language, key) where ended_at is null`.execute(db)
	await sql`create index prompt_recording_recorded_by on prompt_recording (recorded_by)`.execute(db)
}
