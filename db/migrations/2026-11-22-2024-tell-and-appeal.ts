import { sql, type Kysely } from 'kysely'

/**
 * After the decision: what contributors are told and how far its letters have come; what is taken down; what readers report; appeals. An entry can now be
 * shown to its community alone, or be removed for good. Notices name the event they tell of without a foreign key: the audit stands alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const table of ['entry', 'entry_revision']) {
		await sql`alter table ${sql.table(table)} drop constraint ${sql.raw(`${table}_visibility_check`)}`.execute(db)
		await sql`
			alter table ${sql.table(table)} add constraint ${sql.raw(`${table}_visibility_check`)}
			check (visibility in ('public', 'hidden', 'community', 'removed'))`.execute(db)
	}
	await createNotice(db)
	await createReport(db)
	await createTakedown(db)
	await createAppeal(db)
	await sql`alter table entry_media add column hidden_for text check (hidden_for in ('takedown'))`.execute(db)
	await sql`
		create table member_community (
			member_id uuid not null references member,
			community text not null,
			granted_by uuid not null references member,
			granted_at timestamptz not null,
			primary key (member_id, community)
		)`.execute(db)
	await sql`create index member_community_granted_by on member_community (granted_by)`.execute(db)
}

async function createNotice(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table notice (
			id uuid primary key,
			event_id bigint not null,
			member_id uuid not null references member,
			kind text not null check (kind in ('returned', 'approved', 'refused', 'verified', 'duplicate', 'kept', 'published', 'undone', 'withdrawn',
				'appeal-received', 'appeal-upheld', 'appeal-reversed', 'taken-down', 'restored')),
			contribution_id uuid not null references contribution,
			due_at timestamptz,
			created_at timestamptz not null,
			read_at timestamptz,
			letter text not null check (letter in ('waiting', 'sending', 'sent', 'in-site', 'failed', 'unclear')),
			letter_since timestamptz not null,
			letter_answer text not null default '',
			unique (event_id, member_id, kind)
		)`.execute(db)
	await sql`create index notice_member_id on notice (member_id, created_at desc, id)`.execute(db)
	await sql`create index notice_unread on notice (member_id) where read_at is null`.execute(db)
	await sql`create index notice_contribution_id on notice (contribution_id)`.execute(db)
	await sql`create index notice_unsettled on notice (letter, letter_since) where letter in ('waiting', 'sending', 'failed', 'unclear')`.execute(
		db,
	)
}

async function createReport(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table report (
			id uuid primary key,
			reference text not null unique,
			entry_id uuid not null references entry,
			media_id uuid references media,
			kind text not null check (kind in ('wrong', 'harmful', 'mine', 'sacred', 'personal-data')),
			words text not null,
			at timestamptz not null,
			seen_by timestamptz not null,
			answered_by timestamptz not null,
			state text not null check (state in ('open', 'acknowledged', 'closed')),
			acknowledged_at timestamptz,
			acknowledged_by uuid references member,
			closed_at timestamptz,
			closed_by uuid references member,
			outcome text check (outcome in ('corrected', 'taken-down', 'no-change')),
			answer text not null default ''
		)`.execute(db)
	await sql`create index report_waiting on report (answered_by, id) where state <> 'closed'`.execute(db)
	await sql`create index report_entry_id on report (entry_id)`.execute(db)
	await sql`create index report_media_id on report (media_id)`.execute(db)
	await sql`create index report_acknowledged_by on report (acknowledged_by)`.execute(db)
	await sql`create index report_closed_by on report (closed_by)`.execute(db)
	await sql`create table report_contact (report_id uuid primary key references report, contact text not null)`.execute(db)
}

async function createTakedown(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table takedown (
			id uuid primary key,
			entry_id uuid not null references entry,
			media_id uuid references media,
			degree text not null check (degree in ('hide-file', 'hide-entry', 'community', 'remove')),
			reason text not null check (reason in ('personal-data', 'sacred', 'rights', 'harmful', 'incorrect', 'law')),
			words text not null,
			officer_id uuid not null references member,
			at timestamptz not null,
			report_id uuid references report,
			lifted_at timestamptz,
			lifted_by uuid references member,
			lift_words text not null default '',
			check ((degree = 'hide-file') = (media_id is not null)),
			check (degree <> 'remove' or lifted_at is null)
		)`.execute(db)
	await sql`create index takedown_entry_id on takedown (entry_id, at desc)`.execute(db)
	await sql`create index takedown_media_id on takedown (media_id)`.execute(db)
	await sql`create index takedown_officer_id on takedown (officer_id)`.execute(db)
	await sql`create index takedown_lifted_by on takedown (lifted_by)`.execute(db)
	await sql`create index takedown_report_id on takedown (report_id)`.execute(db)
	await sql`
		create trigger takedown_stamps_public after insert or update or delete on takedown
		for each statement execute function note_public_change()`.execute(db)
}

async function createAppeal(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table appeal (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			appellant_id uuid not null references member,
			ground text not null check (ground in ('refusal', 'not-heritage', 'takedown')),
			decided_at timestamptz not null,
			takedown_id uuid references takedown,
			words text not null,
			lodged_at timestamptz not null,
			due_at timestamptz not null,
			outcome text check (outcome in ('upheld', 'reversed')),
			outcome_words text not null default '',
			heard_by uuid references member,
			heard_at timestamptz,
			unique (contribution_id, ground, decided_at),
			check ((outcome is null) = (heard_at is null))
		)`.execute(db)
	await sql`create index appeal_waiting on appeal (due_at, id) where outcome is null`.execute(db)
	await sql`create index appeal_appellant_id on appeal (appellant_id)`.execute(db)
	await sql`create index appeal_takedown_id on appeal (takedown_id)`.execute(db)
	await sql`create index appeal_heard_by on appeal (heard_by)`.execute(db)
	await sql`create index appeal_heard_at on appeal (heard_at)`.execute(db)
}
