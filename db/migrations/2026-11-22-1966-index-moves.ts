import { sql, type Kysely } from 'kysely'

/** Figures are counted from the moves of a period, and from the verdicts of several reviewers. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create index event_moved_at on event (at, contribution_id) where kind = 'contribution-moved'`.execute(db)
	await sql`create index match_of_several on match (at) where standing <> 'alone'`.execute(db)
}
