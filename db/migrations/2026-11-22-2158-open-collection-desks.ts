import { sql, type Kysely } from 'kysely'

/** Desks of collection days, the slip numbers each was given beforehand, and what was taken in at them without a line. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table collection_desk (
			id uuid primary key,
			signs text not null unique check (signs ~ '^[2-9CDFGHJKMNPRTVWX]{3}$'),
			name text not null,
			member_id uuid not null references member,
			opened_at timestamptz not null
		)`.execute(db)
	await sql`create index collection_desk_member_id on collection_desk (member_id)`.execute(db)
	await sql`
		create table slip_range (
			id uuid primary key,
			desk_id uuid not null references collection_desk,
			first_serial integer not null check (first_serial >= 0),
			last_serial integer not null check (last_serial >= first_serial),
			given_by uuid not null references member,
			given_at timestamptz not null,
			unique (desk_id, first_serial)
		)`.execute(db)
	await sql`create index slip_range_given_by on slip_range (given_by)`.execute(db)
	await sql`
		create table intake (
			contribution_id uuid primary key references contribution,
			desk_id uuid not null references collection_desk,
			slip_serial integer not null,
			taken_at timestamptz not null,
			clock_off_seconds integer not null,
			received_at timestamptz not null,
			awaited_consent jsonb,
			unique (desk_id, slip_serial)
		)`.execute(db)
}
