import { sql, type Kysely } from 'kysely'

/**
 * The audit as a chain of hashes. Events wait in `audit_tail` from the moment they are committed until the linker has given them their place in
 * `audit_link`; all that are there already wait from here on. `event`, `audit_link` and `audit_seal` only grow: a migration that must change them says
 * `set local ben_nuoc.rebuild_audit = 'on'` first, and the chain will then tell of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sealContent(db)
	await sql`
		create table audit_link (
			position bigint primary key,
			event_id bigint not null unique references event,
			day date not null,
			previous bytea not null,
			hash bytea not null
		)`.execute(db)
	await sql`
		create table audit_seal (
			day date primary key,
			position bigint not null,
			event_id bigint not null,
			count bigint not null,
			head bytea not null,
			sealed_at timestamptz not null,
			previous bytea not null,
			hash bytea not null
		)`.execute(db)
	await sql`
		create table audit_head (
			one boolean primary key default true check (one),
			position bigint not null,
			event_id bigint not null,
			hash bytea not null,
			day date,
			count bigint not null,
			sealed_day date,
			seals bigint not null,
			seal_hash bytea not null
		)`.execute(db)
	await sql`
		insert into audit_head (position, event_id, hash, count, seals, seal_hash)
		values (0, 0, decode(repeat('00', 32), 'hex'), 0, 0, decode(repeat('00', 32), 'hex'))`.execute(db)
	await sql`create table audit_tail (event_id bigint primary key)`.execute(db)
	await sql`insert into audit_tail (event_id) select id from event`.execute(db)
	await sql`
		create function await_linking() returns trigger language plpgsql as $$
		begin
			insert into audit_tail (event_id) select id from added;
			return null;
		end $$`.execute(db)
	await sql`
		create trigger event_awaits_linking after insert on event referencing new table as added
		for each statement execute function await_linking()`.execute(db)
	await refuseChange(db)
}

/** The hash of a file that somebody gave is theirs: of older events too, only a salted hash of it stays. */
async function sealContent(db: Kysely<unknown>): Promise<void> {
	await sql`create table event_salt (subject uuid primary key, salt bytea not null)`.execute(db)
	await sql`
		insert into event_salt (subject, salt)
		select id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
		from contribution where id in (select contribution_id from event where kind = 'upload-received')`.execute(db)
	await sql`
		update event set payload = (payload - 'sha256')
			|| jsonb_build_object('content', encode(sha256(salt || convert_to(coalesce(payload ->> 'sha256', ''), 'UTF8')), 'hex'))
		from event_salt where kind = 'upload-received' and subject = contribution_id`.execute(db)
}

async function refuseChange(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function refuse_audit_change() returns trigger language plpgsql as $$
		begin
			if current_setting('ben_nuoc.rebuild_audit', true) is distinct from 'on' then
				raise exception 'the audit is append-only: % of % refused', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
			end if;
			return null;
		end $$`.execute(db)
	for (const table of ['event', 'audit_link', 'audit_seal']) {
		await sql`
			create trigger ${sql.raw(`${table}_only_grows`)} before update or delete or truncate on ${sql.table(table)}
			for each statement execute function refuse_audit_change()`.execute(db)
	}
}
