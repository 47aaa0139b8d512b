import { sql, type Kysely } from 'kysely'

/**
 * A stamp that differs after every committed change of what public pages show, so that a kept page can be known to be current by one small read.
 * Each backend counts in its own row: writers never wait for each other, and a change and its count become visible in the same moment.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table public_stamp (backend integer primary key, changes bigint not null)`.execute(db)
	await sql`
		create function note_public_change() returns trigger language plpgsql as $$
		begin
			insert into public_stamp as had (backend, changes) values (pg_backend_pid(), 1)
			on conflict (backend) do update set changes = had.changes + 1;
			return null;
		end $$`.execute(db)
	for (const table of ['entry', 'entry_revision', 'entry_media', 'place', 'place_name', 'place_parent', 'place_successor']) {
		await sql`
			create trigger ${sql.raw(`${table}_stamps_public`)} after insert or update or delete on ${sql.table(table)}
			for each statement execute function note_public_change()`.execute(db)
	}
}
