import { sql, type Kysely } from 'kysely'

/** Scans of signed acts: private to officers until shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table act_scan (
			id uuid primary key,
			act_id uuid not null references act,
			file_name text not null,
			kind text not null check (kind in ('pdf', 'jpeg', 'png')),
			bytes integer not null check (bytes > 0),
			sha256 text not null,
			storage_key text not null unique,
			is_public boolean not null default false,
			added_by uuid not null references member,
			added_at timestamptz not null,
			unique (act_id, sha256)
		)`.execute(db)
	await sql`create index act_scan_added_by on act_scan (added_by)`.execute(db)
	await sql`
		create trigger act_scan_stamps_public after update or delete on act_scan
		for each statement execute function note_public_change()`.execute(db)
}
