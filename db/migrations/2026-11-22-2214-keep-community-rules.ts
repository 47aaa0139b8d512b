import { sql, type Kysely } from 'kysely'

/**
 * Communities keep their own: members ask to belong with their own consent, custodians are named, keep circles of people, set rules on entries, files and
 * gifts, and answer for what a reviewer holds for them. What a rule keeps from the public is out of its sight in every read at once: the database sees to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table contribution drop constraint contribution_state_check`.execute(db)
	await sql`
		alter table contribution add constraint contribution_state_check check (state in ('draft', 'submitted', 'screened', 'held', 'returned', 'approved', 'refused',
			'verified', 'duplicate', 'kept', 'merged', 'published', 'withdrawn'))`.execute(db)
	await sql`alter table review drop constraint review_decision_check`.execute(db)
	await sql`
		alter table review add constraint review_decision_check check (decision in ('approve', 'return', 'refuse', 'escalate', 'hold'))`.execute(db)
	await sql`alter table member_community add column is_custodian boolean not null default false`.execute(db)
	await sql`
		create table community_ask (
			id uuid primary key,
			member_id uuid not null references member,
			community text not null,
			asked_at timestamptz not null,
			opened_by uuid not null references member,
			consented_at timestamptz,
			confirmed_at timestamptz,
			confirmed_by uuid references member,
			ended_at timestamptz,
			ended_by uuid references member
		)`.execute(db)
	await sql`create unique index community_ask_open on community_ask (member_id, community) where ended_at is null`.execute(db)
	await sql`create index community_ask_community on community_ask (community, asked_at) where ended_at is null`.execute(db)
	for (const column of ['opened_by', 'confirmed_by', 'ended_by'])
		await sql`create index ${sql.raw(`community_ask_${column}`)} on community_ask (${sql.ref(column)})`.execute(db)
	await createAgreement(db)
	await createCircle(db)
	await createRule(db)
	await createHold(db)
}

/** The same as grantedPurposes in moderation/contribute/consent: everyone ever asked agrees now, and every child's guardian; a test holds them together. */
async function createAgreement(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function is_agreed(asked uuid, wanted text) returns boolean language sql stable as $$
			select exists (select from consent s where s.contribution_id = asked and s.purpose = wanted and s.revoked_at is null)
				and not exists (
					select from consent party where party.contribution_id = asked and party.revoked_why is distinct from 'replaced' and not exists (
						select from consent s where s.contribution_id = asked and s.purpose = wanted and s.revoked_at is null
							and s.given_by = party.given_by and s.person_id is not distinct from party.person_id))
				and not exists (
					select from contribution_person child where child.contribution_id = asked and child.is_minor and not exists (
						select from consent s where s.contribution_id = asked and s.purpose = wanted and s.revoked_at is null
							and s.given_by = 'guardian' and s.person_id = child.id))
		$$`.execute(db)
}

async function createCircle(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table circle (
			id uuid primary key,
			community text not null,
			kind text not null check (kind in ('family', 'women', 'men', 'asked')),
			name text not null,
			created_by uuid not null references member,
			created_at timestamptz not null
		)`.execute(db)
	await sql`create index circle_community on circle (community, kind)`.execute(db)
	await sql`create index circle_created_by on circle (created_by)`.execute(db)
	await sql`
		create table circle_member (
			circle_id uuid not null references circle,
			member_id uuid not null references member,
			added_by uuid not null references member,
			added_at timestamptz not null,
			primary key (circle_id, member_id)
		)`.execute(db)
	await sql`create index circle_member_member_id on circle_member (member_id)`.execute(db)
	await sql`create index circle_member_added_by on circle_member (added_by)`.execute(db)
}

async function createRule(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table access_rule (
			id uuid primary key,
			community text not null,
			kind text not null check (kind in ('community', 'family', 'women', 'men', 'seasonal', 'sacred', 'no-commercial', 'no-machine-learning')),
			entry_id uuid references entry,
			media_id uuid references media,
			contribution_id uuid references contribution,
			circle_id uuid references circle,
			calendar text check (calendar in ('solar', 'lunar')),
			from_day text,
			to_day text,
			set_by uuid not null references member,
			set_at timestamptz not null,
			lifted_by uuid references member,
			lifted_at timestamptz,
			check (num_nonnulls(entry_id, media_id, contribution_id) = 1),
			check ((kind = 'seasonal') = (calendar is not null and from_day is not null and to_day is not null)),
			check ((kind in ('family', 'women', 'men', 'sacred')) = (circle_id is not null))
		)`.execute(db)
	for (const column of ['entry_id', 'media_id', 'contribution_id'])
		await sql`create index ${sql.raw(`access_rule_${column}`)} on access_rule (${sql.ref(column)}) where lifted_at is null`.execute(db)
	for (const column of ['circle_id', 'set_by', 'lifted_by'])
		await sql`create index ${sql.raw(`access_rule_${column}`)} on access_rule (${sql.ref(column)})`.execute(db)
	await sql`
		create trigger access_rule_stamps_public after insert or update or delete on access_rule
		for each statement execute function note_public_change()`.execute(db)
	await sql`alter table entry_media drop constraint entry_media_hidden_for_check`.execute(db)
	await sql`alter table entry_media add constraint entry_media_hidden_for_check check (hidden_for in ('takedown', 'rule'))`.execute(db)
	await sql`
		create function is_kept_from_public(asked_media uuid, asked_contribution uuid) returns boolean language sql stable as $$
			select exists (select from access_rule r where r.lifted_at is null and r.kind not in ('no-commercial', 'no-machine-learning')
				and (r.media_id = asked_media or r.contribution_id = asked_contribution))
		$$`.execute(db)
	await sql`
		create function keep_ruled_media() returns trigger language plpgsql as $$
		begin
			if new.hidden_at is null and is_kept_from_public(new.media_id, new.contribution_id) then
				new.hidden_at := coalesce(new.published_at, new.merged_at);
				new.hidden_for := 'rule';
			end if;
			return new;
		end $$`.execute(db)
	await sql`
		create trigger entry_media_ruled before insert or update on entry_media
		for each row execute function keep_ruled_media()`.execute(db)
	await sql`
		create function keep_ruled_entry() returns trigger language plpgsql as $$
		begin
			if new.visibility = 'public' and exists (select from access_rule r where r.entry_id = new.id and r.lifted_at is null
				and r.kind not in ('no-commercial', 'no-machine-learning')) then
				raise exception 'an entry under a rule of its community is not shown to everyone' using errcode = 'check_violation';
			end if;
			return new;
		end $$`.execute(db)
	await sql`
		create trigger entry_ruled before insert or update of visibility on entry
		for each row execute function keep_ruled_entry()`.execute(db)
}

async function createHold(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table custodian_hold (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			community text not null,
			words text not null,
			asked_by uuid not null references member,
			asked_at timestamptz not null,
			answer text check (answer in ('allow', 'allow-with-rule', 'no')),
			answer_words text not null default '',
			answered_by uuid references member,
			answered_at timestamptz,
			check ((answer is null) = (answered_at is null))
		)`.execute(db)
	await sql`create index custodian_hold_contribution_id on custodian_hold (contribution_id, asked_at)`.execute(db)
	await sql`create index custodian_hold_waiting on custodian_hold (community, asked_at) where answered_at is null`.execute(db)
	await sql`create index custodian_hold_asked_by on custodian_hold (asked_by)`.execute(db)
	await sql`create index custodian_hold_answered_by on custodian_hold (answered_by)`.execute(db)
}
