import { sql, type Kysely } from 'kysely'

/** Which earlier revision of its entry an undoing undid; null where it was written before this was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table entry_revision add column undoes integer check (undoes < number)`.execute(db)
}
