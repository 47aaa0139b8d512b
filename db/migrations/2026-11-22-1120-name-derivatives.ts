import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table derivative drop constraint derivative_size_check`.execute(db)
	await sql`alter table derivative add constraint derivative_size_check check (size in ('small', 'medium', 'large', 'poster', 'playable'))`.execute(
		db,
	)
}
