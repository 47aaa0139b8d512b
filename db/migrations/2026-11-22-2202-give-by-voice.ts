import { sql, type Kysely } from 'kysely'

/** Gifts made by voice, who put which words to them afterwards, and how people named on a gift can be reached. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table voice_gift (
			contribution_id uuid primary key references contribution on delete cascade,
			subject text not null check (subject in ('photo', 'song', 'object', 'place', 'custom')),
			working_title text not null,
			spoken_by uuid references contribution_person on delete set null,
			helper_id uuid references contribution_person on delete set null,
			started_at timestamptz not null
		)`.execute(db)
	await sql`create index voice_gift_spoken_by on voice_gift (spoken_by)`.execute(db)
	await sql`create index voice_gift_helper_id on voice_gift (helper_id)`.execute(db)
	await sql`
		create table entered_field (
			contribution_id uuid not null references contribution on delete cascade,
			field text not null check (field in ('title', 'description', 'languages', 'place', 'periodText', 'heritageClass', 'maker', 'shown')),
			entered_by uuid not null references member,
			at timestamptz not null,
			primary key (contribution_id, field)
		)`.execute(db)
	await sql`create index entered_field_entered_by on entered_field (entered_by)`.execute(db)
	await sql`alter table contribution_person add column contact text not null default ''`.execute(db)
}
