import { sql, type Kysely } from 'kysely'

/**
 * Consent for each purpose by itself, from each person it concerns, with what proves it and what ended it. What was given before for "publish" stood for two
 * purposes of today: to be shown to everyone, and to be reused under the licence.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table consent
			add column purpose text check (purpose in ('keep', 'community', 'everyone', 'reuse', 'national-database', 'machine-learning')),
			add column person_id uuid references contribution_person on delete cascade,
			add column given_by text not null default 'giver' check (given_by in ('giver', 'person', 'guardian')),
			add column way text not null default 'tick' check (way in ('tick', 'signature', 'voice')),
			add column media_id uuid references media,
			add column taken_by uuid references member,
			add column revoke_asked_at timestamptz,
			add column revoked_by uuid references member,
			add column revoked_via text check (revoked_via in ('site', 'slip', 'office')),
			add column revoked_why text check (revoked_why in ('revoked', 'withdrawn', 'replaced')),
			add column revoke_words text not null default ''`.execute(db)
	await sql`alter table consent rename column withdrawn_at to revoked_at`.execute(db)
	await sql`update consent set purpose = case when text_version like 'keep-%' then 'keep' else 'everyone' end, taken_by = member_id,
		revoke_asked_at = revoked_at, revoked_why = case when revoked_at is not null then 'withdrawn' end`.execute(db)
	await sql`
		insert into consent (id, contribution_id, member_id, text_version, text_hash, language, licence, given_at, revoked_at, purpose, taken_by,
			revoke_asked_at, revoked_why)
		select gen_random_uuid(), contribution_id, member_id, text_version, text_hash, language, licence, given_at, revoked_at, 'reuse', taken_by,
			revoke_asked_at, revoked_why from consent where text_version like 'publish-%'`.execute(db)
	await sql`
		alter table consent alter column purpose set not null,
			add check ((given_by = 'giver') = (person_id is null)),
			add check ((way = 'tick') = (media_id is null)),
			add check ((revoked_at is null) = (revoked_why is null))`.execute(db)
	await sql`
		create unique index consent_standing on consent
		(contribution_id, purpose, given_by, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where revoked_at is null`.execute(db)
	await sql`create index consent_person_id on consent (person_id)`.execute(db)
	await sql`create index consent_media_id on consent (media_id)`.execute(db)
	await sql`create index consent_taken_by on consent (taken_by)`.execute(db)
	await sql`create index consent_revoked_by on consent (revoked_by)`.execute(db)
	await sql`
		alter table contribution_person
			add column is_minor boolean not null default false,
			add column guardian text not null default ''`.execute(db)
	await sql`
		create table consent_text (
			version text primary key,
			purpose text not null check (purpose in ('keep', 'community', 'everyone', 'reuse', 'national-database', 'machine-learning')),
			language text not null,
			words text not null,
			text_hash text not null,
			since timestamptz not null,
			added_by uuid not null references member
		)`.execute(db)
	await sql`create index consent_text_purpose on consent_text (language, purpose, since desc)`.execute(db)
	await sql`create index consent_text_added_by on consent_text (added_by)`.execute(db)
	await sql`
		create function refuse_change_of_words() returns trigger language plpgsql as $$
		begin
			raise exception 'words that people agreed to are never changed';
		end $$`.execute(db)
	await sql`
		create trigger consent_text_stays before update or delete on consent_text
		for each row execute function refuse_change_of_words()`.execute(db)
	await sql`
		create trigger consent_stamps_public after insert or update or delete on consent
		for each statement execute function note_public_change()`.execute(db)
}
