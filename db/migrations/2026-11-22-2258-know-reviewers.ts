import { sql, type Kysely } from 'kysely'

/**
 * What reviewers know and where, whether they did the exercise, and second looks at a sample of decisions. Who reviews already is excused from the exercise. The
 * seed of the sample is drawn here, once for each house.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table reviewer_scope (
			member_id uuid primary key references member,
			classes text[] not null check (classes <@ array['di_tich', 'hien_vat', 'phi_vat_the', 'tu_lieu']),
			languages text[] not null,
			places text[] not null,
			set_by uuid not null references member,
			set_at timestamptz not null
		)`.execute(db)
	await sql`create index reviewer_scope_set_by on reviewer_scope (set_by)`.execute(db)
	await sql`
		create table reviewer_training (
			member_id uuid primary key references member,
			set_version text not null,
			done_at timestamptz not null,
			is_waived boolean not null,
			waived_by uuid references member,
			note text not null default '',
			check (waived_by is null or is_waived)
		)`.execute(db)
	await sql`create index reviewer_training_waived_by on reviewer_training (waived_by)`.execute(db)
	await sql`
		insert into reviewer_training (member_id, set_version, done_at, is_waived, note)
		select member_id, '1', now(), true, 'đã duyệt từ trước khi có bài tập' from member_role where role = 'reviewer'`.execute(db)
	await sql`
		create table training_answer (
			member_id uuid not null references member,
			case_id text not null,
			decision text not null,
			reason text,
			is_fitting boolean not null,
			tries integer not null check (tries > 0),
			at timestamptz not null,
			primary key (member_id, case_id)
		)`.execute(db)
	await createSecondLooks(db)
}

async function createSecondLooks(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table second_look_rule (
			id bigint generated always as identity primary key,
			seed text not null,
			share_per_mille integer not null check (share_per_mille between 0 and 1000),
			set_by uuid references member,
			set_at timestamptz not null
		)`.execute(db)
	await sql`create index second_look_rule_set_by on second_look_rule (set_by)`.execute(db)
	await sql`
		insert into second_look_rule (seed, share_per_mille, set_at) values (replace(gen_random_uuid()::text, '-', ''), 50, now())`.execute(db)
	await sql`
		create table second_look (
			id uuid primary key,
			review_id uuid not null unique references review,
			contribution_id uuid not null references contribution,
			first_id uuid not null references member,
			drawn_at timestamptz not null,
			looker_id uuid references member check (looker_id <> first_id),
			decision text check (decision in ('approve', 'return', 'refuse')),
			reason text,
			words text not null default '',
			looked_at timestamptz,
			check ((looker_id is null) = (looked_at is null)),
			check ((looker_id is null) = (decision is null))
		)`.execute(db)
	await sql`create index second_look_waiting on second_look (drawn_at, id) where looker_id is null`.execute(db)
	await sql`create index second_look_contribution_id on second_look (contribution_id)`.execute(db)
	await sql`create index second_look_first_id on second_look (first_id, looked_at)`.execute(db)
	await sql`create index second_look_looker_id on second_look (looker_id)`.execute(db)
}
