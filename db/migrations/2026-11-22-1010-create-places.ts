import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create function f_unaccent(text) returns text language sql immutable strict parallel safe as $$ select public.unaccent('public.unaccent', $1) $$`.execute(
		db,
	)
	await sql`
		create function fold(input text) returns text language sql immutable strict parallel safe as $$
			select btrim(regexp_replace(
				lower(public.f_unaccent(regexp_replace(translate(normalize(input, NFC), 'Ðð''’‘ʼ\`´', 'Dd'), '[\u0300-\u036f]', '', 'g'))),
				'[^a-z0-9]+', ' ', 'g'))
		$$`.execute(db)
	await sql`
		create table place (
			id text primary key,
			level text not null check (level in ('province', 'district', 'commune')),
			valid_from date not null,
			valid_to date,
			latitude double precision,
			longitude double precision,
			point_basis text,
			part_from text not null
		)`.execute(db)
	await sql`
		create table place_name (
			id bigint generated always as identity primary key,
			place_id text not null references place,
			name text not null,
			kind text not null check (kind in ('tinh', 'thanh_pho', 'thi_xa', 'huyen', 'xa', 'phuong', 'thi_tran')),
			standing text not null check (standing in ('official', 'variant')),
			folded text not null generated always as (fold(name)) stored,
			valid_from date,
			valid_to date,
			source text not null
		)`.execute(db)
	await sql`create index place_name_place_id on place_name (place_id)`.execute(db)
	await sql`create index place_name_folded on place_name using gin (folded gin_trgm_ops)`.execute(db)
	await sql`
		create table place_code (
			place_id text not null references place,
			code text not null,
			valid_from date not null,
			valid_to date,
			source text not null,
			primary key (place_id, code, valid_from)
		)`.execute(db)
	await sql`create index place_code_code on place_code (code)`.execute(db)
	await sql`
		create table place_parent (
			place_id text not null references place,
			parent_id text not null references place,
			valid_from date not null,
			valid_to date,
			source text not null,
			primary key (place_id, parent_id, valid_from)
		)`.execute(db)
	await sql`create index place_parent_parent_id on place_parent (parent_id)`.execute(db)
	await sql`
		create table place_successor (
			from_place_id text not null references place,
			to_place_id text not null references place,
			on_date date not null,
			relation text not null check (relation in ('merged_whole', 'split')),
			source text not null,
			primary key (from_place_id, to_place_id, on_date)
		)`.execute(db)
	await sql`create index place_successor_to_place_id on place_successor (to_place_id)`.execute(db)
}
