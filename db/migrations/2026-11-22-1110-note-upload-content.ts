import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table upload add column sha256 text`.execute(db)
	await sql`create index media_state on media (state, received_at)`.execute(db)
}
