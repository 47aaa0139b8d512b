import { sql, type Kysely } from 'kysely'

/**
 * Receipt slips that open one contribution to whoever holds them, with sessions of minutes; who entered a contribution for its giver; how often entries and
 * files are seen, by day and without a trace of who saw them; members who erased their account.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table slip (
			id uuid primary key,
			code text not null unique,
			contribution_id uuid not null references contribution,
			pin_hash text not null,
			is_for_another boolean not null,
			issued_by uuid not null references member,
			issued_at timestamptz not null,
			pin_changed_at timestamptz,
			taken_over_by uuid references member,
			taken_over_at timestamptz,
			revoked_at timestamptz,
			check ((taken_over_by is null) = (taken_over_at is null))
		)`.execute(db)
	await sql`create index slip_contribution_id on slip (contribution_id)`.execute(db)
	await sql`create unique index slip_in_force on slip (contribution_id) where revoked_at is null`.execute(db)
	await sql`create index slip_issued_by on slip (issued_by)`.execute(db)
	await sql`create index slip_taken_over_by on slip (taken_over_by)`.execute(db)
	await sql`
		create table slip_session (
			id text primary key,
			slip_id uuid not null references slip,
			created_at timestamptz not null,
			expires_at timestamptz not null
		)`.execute(db)
	await sql`create index slip_session_slip_id on slip_session (slip_id)`.execute(db)
	await sql`create index slip_session_expires_at on slip_session (expires_at)`.execute(db)
	await sql`alter table contribution add column entered_by uuid references member`.execute(db)
	await sql`create index contribution_entered_by on contribution (entered_by) where entered_by is not null`.execute(db)
	await sql`
		create table entry_seen (
			entry_id uuid not null references entry,
			day date not null,
			pages integer not null default 0,
			records integer not null default 0,
			primary key (entry_id, day)
		)`.execute(db)
	await sql`
		create table media_seen (
			media_id uuid not null references media,
			day date not null,
			downloads integer not null default 0,
			primary key (media_id, day)
		)`.execute(db)
	await sql`alter table member add column erased_at timestamptz`.execute(db)
}
