import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create index contribution_desk_queue on contribution (state, state_since, id)`.execute(db)
	await sql`drop index contribution_queue`.execute(db)
}
