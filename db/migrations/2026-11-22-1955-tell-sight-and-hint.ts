import { sql, type Kysely } from 'kysely'

/** Which entry a giver says their gift is about; and which revisions hid an entry from the public or showed it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table contribution add column about_entry_id uuid references entry (id)`.execute(db)
	await sql`create index contribution_about_entry on contribution (about_entry_id) where about_entry_id is not null`.execute(db)
	await sql`alter table entry_revision add column visibility text check (visibility in ('public', 'hidden'))`.execute(db)
}
