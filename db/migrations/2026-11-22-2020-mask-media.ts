import { sql, type Kysely } from 'kysely'

/** Parts of files covered before anyone but the desks sees them; copies taken out of service wait in `retired_file` until they are deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table media
			add column masked text not null default 'not' check (masked in ('not', 'partly', 'hidden')),
			add column mask_version integer not null default 0,
			add column masked_waveform jsonb`.execute(db)
	await sql`create index media_masked on media (id) where masked = 'partly'`.execute(db)
	await sql`alter table derivative drop constraint derivative_audience_check`.execute(db)
	await sql`alter table derivative add constraint derivative_audience_check check (audience in ('desk', 'masked', 'public'))`.execute(db)
	await sql`
		create table media_mask (
			id uuid primary key,
			media_id uuid not null references media,
			kind text not null check (kind in ('blur', 'mute', 'hide')),
			x double precision,
			y double precision,
			width double precision,
			height double precision,
			from_ms integer,
			to_ms integer,
			reason text not null check (reason in ('face', 'child', 'number-plate', 'address', 'identity-paper', 'private-talk', 'sacred', 'other')),
			words text not null default '',
			made_by uuid not null references member,
			made_at timestamptz not null,
			lifted_by uuid references member,
			lifted_at timestamptz,
			lifted_words text not null default '',
			check ((kind = 'blur') = (x is not null and y is not null and width is not null and height is not null)),
			check ((kind = 'mute') = (from_ms is not null and to_ms is not null)),
			check (from_ms >= 0 and to_ms > from_ms),
			check (x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= 1.000001 and y + height <= 1.000001),
			check ((lifted_by is null) = (lifted_at is null))
		)`.execute(db)
	await sql`create index media_mask_media on media_mask (media_id, made_at)`.execute(db)
	await sql`create index media_mask_made_by on media_mask (made_by)`.execute(db)
	await sql`create index media_mask_lifted_by on media_mask (lifted_by)`.execute(db)
	await sql`
		create table retired_file (
			storage_key text primary key,
			media_id uuid not null references media on delete cascade
		)`.execute(db)
	await sql`create index retired_file_media_id on retired_file (media_id)`.execute(db)
}
