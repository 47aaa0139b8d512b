import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create index member_search on member using gin (fold(user_name_key || ' ' || display_name) gin_trgm_ops)`.execute(db)
	await sql`create index rate_limit_expire on rate_limit (expire)`.execute(db)
}
