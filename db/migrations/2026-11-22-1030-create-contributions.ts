import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table contribution (
			id uuid primary key,
			code text not null unique,
			member_id uuid not null references member,
			state text not null check (state in ('draft', 'submitted', 'screened', 'returned', 'approved', 'refused', 'verified', 'duplicate', 'kept', 'merged', 'published', 'withdrawn')),
			version integer not null,
			kind text not null check (kind in ('photos', 'recording', 'story', 'mix')),
			title text not null default '',
			description text not null default '',
			languages text[] not null default '{}',
			place_id text references place,
			place_text text not null default '',
			period_text text not null default '',
			heritage_class text check (heritage_class in ('di_tich', 'hien_vat', 'phi_vat_the', 'tu_lieu')),
			maker text not null default '',
			shown text not null default '',
			credit_choice text check (credit_choice in ('own-name', 'other-name', 'anonymous')),
			credit_name text not null default '',
			licence text check (licence in ('cc0-1.0', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc-by-nc-sa-4.0', 'keep-only')),
			reviewed_by uuid references member,
			verified_by uuid references member,
			created_at timestamptz not null,
			updated_at timestamptz not null,
			submitted_at timestamptz,
			state_since timestamptz not null
		)`.execute(db)
	await sql`create index contribution_member_id on contribution (member_id, updated_at desc, id)`.execute(db)
	await sql`create index contribution_queue on contribution (state, submitted_at, id)`.execute(db)
	await sql`create index contribution_place_id on contribution (place_id)`.execute(db)
	await sql`create index contribution_reviewed_by on contribution (reviewed_by)`.execute(db)
	await sql`create index contribution_verified_by on contribution (verified_by)`.execute(db)
	await sql`
		create table consent (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			member_id uuid not null references member,
			text_version text not null,
			text_hash text not null,
			language text not null,
			licence text not null,
			given_at timestamptz not null,
			withdrawn_at timestamptz
		)`.execute(db)
	await sql`create index consent_contribution_id on consent (contribution_id)`.execute(db)
	await sql`create index consent_member_id on consent (member_id)`.execute(db)
	await sql`
		create table claim (
			contribution_id uuid primary key references contribution on delete cascade,
			step text not null check (step in ('review', 'verify', 'merge')),
			member_id uuid not null references member,
			claimed_at timestamptz not null,
			expires_at timestamptz not null
		)`.execute(db)
	await sql`create index claim_member_id on claim (member_id)`.execute(db)
	await sql`
		create table screening (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			contribution_version integer not null,
			rules_version text not null,
			outcome text not null check (outcome in ('clear', 'hold')),
			findings jsonb not null,
			at timestamptz not null
		)`.execute(db)
	await sql`create index screening_contribution_id on screening (contribution_id, at desc)`.execute(db)
	await sql`
		create table review (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			contribution_version integer not null,
			reviewer_id uuid not null references member,
			decision text not null check (decision in ('approve', 'return', 'refuse')),
			reason text,
			message text not null default '',
			at timestamptz not null
		)`.execute(db)
	await sql`create index review_contribution_id on review (contribution_id, at)`.execute(db)
	await sql`create index review_reviewer_id on review (reviewer_id)`.execute(db)
	await sql`
		create table message (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			author_id uuid not null references member,
			side text not null check (side in ('contributor', 'desk')),
			body text not null,
			at timestamptz not null
		)`.execute(db)
	await sql`create index message_contribution_id on message (contribution_id, at)`.execute(db)
	await sql`create index message_author_id on message (author_id)`.execute(db)
	await sql`
		create table match (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			contribution_version integer not null,
			verdict text not null check (verdict in ('match', 'new', 'duplicate')),
			entry_id uuid references entry,
			duplicate_of uuid references contribution,
			reason text not null,
			confidence text not null check (confidence in ('certain', 'likely', 'unsure')),
			evidence jsonb not null,
			decided_by uuid not null references member,
			at timestamptz not null
		)`.execute(db)
	await sql`create index match_contribution_id on match (contribution_id, at desc)`.execute(db)
	await sql`create index match_entry_id on match (entry_id)`.execute(db)
	await sql`create index match_duplicate_of on match (duplicate_of)`.execute(db)
	await sql`create index match_decided_by on match (decided_by)`.execute(db)
	await sql`
		create table entry_revision (
			entry_id uuid not null references entry,
			number integer not null,
			kind text not null check (kind in ('import', 'edit', 'merge', 'withdrawal', 'undo')),
			record jsonb not null,
			provenance jsonb not null,
			fields text[] not null,
			reason text not null,
			author_id uuid references member,
			contribution_id uuid references contribution,
			at timestamptz not null,
			primary key (entry_id, number)
		)`.execute(db)
	await sql`create index entry_revision_author_id on entry_revision (author_id)`.execute(db)
	await sql`create index entry_revision_contribution_id on entry_revision (contribution_id)`.execute(db)
}
