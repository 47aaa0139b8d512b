import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table entry (
			id uuid primary key,
			identifier text not null unique,
			version integer not null,
			visibility text not null check (visibility in ('public', 'hidden')),
			standing text not null check (standing in ('inventoried', 'proposed')),
			is_sample boolean not null default false,
			title text collate "vi-x-icu" not null,
			heritage_class text not null check (heritage_class in ('di_tich', 'hien_vat', 'phi_vat_the', 'tu_lieu')),
			heritage_type text,
			ranks text[] not null default '{}',
			communities text[] not null default '{}',
			place_id text references place,
			place_id_then text references place,
			parent_id uuid references entry,
			parent_identifier text,
			record jsonb not null,
			provenance jsonb not null,
			names_text text not null,
			names_folded text not null generated always as (fold(names_text)) stored,
			search_text text not null,
			search_folded text not null generated always as (fold(search_text)) stored,
			search tsvector not null generated always as (to_tsvector('simple', fold(search_text))) stored,
			has_media boolean not null default false,
			created_at timestamptz not null,
			updated_at timestamptz not null
		)`.execute(db)
	await sql`create index entry_public_order on entry (title, id) where visibility = 'public'`.execute(db)
	await sql`create index entry_search on entry using gin (search)`.execute(db)
	await sql`create index entry_names_folded on entry using gin (names_folded gin_trgm_ops)`.execute(db)
	await sql`create index entry_ranks on entry using gin (ranks)`.execute(db)
	await sql`create index entry_communities on entry using gin (communities)`.execute(db)
	await sql`create index entry_class on entry (heritage_class, title, id) where visibility = 'public'`.execute(db)
	await sql`create index entry_place_id on entry (place_id, title, id)`.execute(db)
	await sql`create index entry_place_id_then on entry (place_id_then)`.execute(db)
	await sql`create index entry_parent_id on entry (parent_id)`.execute(db)
	await sql`create index entry_updated_at on entry (updated_at desc, id) where visibility = 'public'`.execute(db)
}
