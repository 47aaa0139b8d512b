import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table media_note (
			id uuid primary key,
			media_id uuid not null references media on delete cascade,
			kind text not null check (kind in ('words', 'remark')),
			from_ms integer not null check (from_ms >= 0),
			to_ms integer check (to_ms >= from_ms),
			body text not null,
			author_id uuid not null references member,
			at timestamptz not null,
			removed_at timestamptz
		)`.execute(db)
	await sql`create index media_note_media_id on media_note (media_id, from_ms)`.execute(db)
	await sql`create index media_note_author_id on media_note (author_id)`.execute(db)
}
