import { sql, type Kysely } from 'kysely'

const verdicts = sql.raw(`('match', 'component', 'new', 'duplicate', 'disputed', 'not-heritage')`)
const confidences = sql.raw(`('certain', 'likely', 'possible')`)

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table match drop constraint match_verdict_check, drop constraint match_confidence_check`.execute(db)
	await sql`update match set confidence = 'possible' where confidence = 'unsure'`.execute(db)
	await sql`
		alter table match
			add constraint match_verdict_check check (verdict in ${verdicts}),
			add constraint match_confidence_check check (confidence in ${confidences}),
			add column parent_id uuid references entry,
			add column cited jsonb not null default '[]',
			add column positions jsonb not null default '[]',
			add column would_change text not null default '',
			add column classes text[] not null default '{}',
			add column standing text not null default 'alone' check (standing in ('alone', 'agreed', 'decided'))`.execute(db)
	await sql`create index match_parent_id on match (parent_id)`.execute(db)
	await sql`
		create table opinion (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			contribution_version integer not null,
			round integer not null check (round between 1 and 3),
			verdict text not null check (verdict in ${verdicts}),
			entry_id uuid references entry,
			parent_id uuid references entry,
			duplicate_of uuid references contribution,
			reason text not null,
			confidence text not null check (confidence in ${confidences}),
			evidence jsonb not null,
			cited jsonb not null,
			positions jsonb not null,
			would_change text not null,
			classes text[] not null,
			decided_by uuid not null references member,
			at timestamptz not null,
			match_id uuid references match,
			ended_at timestamptz,
			ended_by text check (ended_by in ('settled', 'taken-back', 'withdrawn')),
			check ((ended_at is null) = (ended_by is null))
		)`.execute(db)
	await sql`create unique index opinion_round on opinion (contribution_id, round) where ended_at is null`.execute(db)
	await sql`create unique index opinion_once on opinion (contribution_id, decided_by) where ended_by is distinct from 'taken-back'`.execute(
		db,
	)
	await sql`create index opinion_contribution_id on opinion (contribution_id, at)`.execute(db)
	await sql`create index opinion_entry_id on opinion (entry_id)`.execute(db)
	await sql`create index opinion_parent_id on opinion (parent_id)`.execute(db)
	await sql`create index opinion_duplicate_of on opinion (duplicate_of)`.execute(db)
	await sql`create index opinion_decided_by on opinion (decided_by)`.execute(db)
	await sql`create index opinion_match_id on opinion (match_id)`.execute(db)
}
