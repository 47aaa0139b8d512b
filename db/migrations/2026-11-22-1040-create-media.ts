import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table media (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			position integer not null,
			file_name text not null,
			caption text not null default '',
			state text not null check (state in ('received', 'ready', 'refused', 'removed')),
			kind text check (kind in ('image', 'audio', 'video')),
			mime text,
			bytes bigint not null,
			sha256 text not null,
			storage_key text not null,
			width integer,
			height integer,
			duration_seconds double precision,
			playable boolean not null default false,
			perceptual_hash text,
			waveform jsonb,
			facts jsonb not null default '{}',
			refusal jsonb,
			received_at timestamptz not null,
			processed_at timestamptz
		)`.execute(db)
	await sql`create index media_contribution_id on media (contribution_id, position)`.execute(db)
	await sql`create index media_sha256 on media (sha256)`.execute(db)
	await sql`
		create table derivative (
			id uuid primary key,
			media_id uuid not null references media on delete cascade,
			audience text not null check (audience in ('desk', 'public')),
			size text not null check (size in ('small', 'medium', 'large', 'full')),
			mime text not null,
			width integer,
			height integer,
			bytes bigint not null,
			sha256 text not null,
			storage_key text not null,
			created_at timestamptz not null,
			unique (media_id, audience, size)
		)`.execute(db)
	await sql`
		create table upload (
			id text primary key,
			member_id uuid not null references member,
			contribution_id uuid not null references contribution,
			media_id uuid references media,
			file_name text not null,
			mime_claimed text not null default '',
			bytes bigint not null,
			sha256_claimed text,
			state text not null check (state in ('open', 'complete', 'received', 'refused', 'deleted', 'expired')),
			refusal jsonb,
			duplicate_of uuid references media,
			created_at timestamptz not null,
			updated_at timestamptz not null,
			expires_at timestamptz not null
		)`.execute(db)
	await sql`create index upload_member_id on upload (member_id, state)`.execute(db)
	await sql`create index upload_contribution_id on upload (contribution_id)`.execute(db)
	await sql`create index upload_media_id on upload (media_id)`.execute(db)
	await sql`create index upload_duplicate_of on upload (duplicate_of)`.execute(db)
	await sql`create index upload_open on upload (state, expires_at)`.execute(db)
	await sql`
		create table entry_media (
			entry_id uuid not null references entry,
			media_id uuid not null references media,
			contribution_id uuid not null references contribution,
			revision integer not null,
			position integer not null,
			credit text not null,
			licence text not null check (licence in ('cc0-1.0', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc-by-nc-sa-4.0')),
			caption text not null default '',
			merged_at timestamptz not null,
			published_at timestamptz,
			hidden_at timestamptz,
			primary key (entry_id, media_id)
		)`.execute(db)
	await sql`create index entry_media_media_id on entry_media (media_id)`.execute(db)
	await sql`create index entry_media_contribution_id on entry_media (contribution_id)`.execute(db)
	await sql`
		create table event (
			id bigint generated always as identity primary key,
			at timestamptz not null,
			kind text not null,
			actor_id uuid references member,
			contribution_id uuid references contribution,
			entry_id uuid references entry,
			member_id uuid references member,
			payload jsonb not null
		)`.execute(db)
	await sql`create index event_contribution_id on event (contribution_id, id)`.execute(db)
	await sql`create index event_entry_id on event (entry_id, id)`.execute(db)
	await sql`create index event_member_id on event (member_id, id)`.execute(db)
	await sql`create index event_actor_id on event (actor_id)`.execute(db)
}
