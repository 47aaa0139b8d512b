import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create extension if not exists unaccent`.execute(db)
	await sql`create extension if not exists pg_trgm`.execute(db)
	await sql`create extension if not exists btree_gin`.execute(db)
	await sql`
		create table member (
			id uuid primary key,
			user_name text not null,
			user_name_key text not null unique,
			display_name text not null,
			locale text not null check (locale in ('vi', 'en')),
			is_demo boolean not null default false,
			disabled_at timestamptz,
			created_at timestamptz not null
		)`.execute(db)
	await sql`
		create table member_contact (
			member_id uuid primary key references member on delete cascade,
			phone text unique,
			email text,
			email_key text unique
		)`.execute(db)
	await sql`
		create table member_secret (
			member_id uuid primary key references member on delete cascade,
			password_hash text not null,
			changed_at timestamptz not null
		)`.execute(db)
	await sql`
		create table member_role (
			member_id uuid not null references member on delete cascade,
			role text not null check (role in ('contributor', 'collector', 'reviewer', 'officer', 'administrator')),
			granted_by uuid references member,
			granted_at timestamptz not null,
			primary key (member_id, role)
		)`.execute(db)
	await sql`create index member_role_granted_by on member_role (granted_by)`.execute(db)
	await sql`
		create table session (
			id text primary key,
			user_id uuid not null references member on delete cascade,
			expires_at timestamptz not null,
			created_at timestamptz not null
		)`.execute(db)
	await sql`create index session_user_id on session (user_id)`.execute(db)
	await sql`
		create table rate_limit (
			key varchar(255) primary key,
			points integer not null default 0,
			expire bigint
		)`.execute(db)
}
