import { sql, type Kysely } from 'kysely'

/** A reviewer hands a case on to a lead; questions and answers can be about one field. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table review drop constraint review_decision_check`.execute(db)
	await sql`
		alter table review add constraint review_decision_check check (decision in ('approve', 'return', 'refuse', 'escalate'))`.execute(db)
	await sql`alter table contribution add column escalated_by uuid references member`.execute(db)
	await sql`create index contribution_escalated_by on contribution (escalated_by) where escalated_by is not null`.execute(db)
	await sql`
		alter table message add column field text check (field in ('title', 'description', 'languages', 'place', 'period', 'heritageClass', 'maker', 'shown',
			'people', 'files', 'credit', 'licence'))`.execute(db)
}
