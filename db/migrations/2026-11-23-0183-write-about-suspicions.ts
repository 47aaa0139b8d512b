import { sql, type Kysely } from 'kysely'

/** Letters to those who reported a suspected object, noted beside those about entries. How to reach them is sealed; a letter knows only its report. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table report_letter alter column report_id drop not null, add column suspicion_id uuid references suspicion,
			add constraint report_letter_about_one check (num_nonnulls(report_id, suspicion_id) = 1),
			add constraint report_letter_suspicion_once unique (suspicion_id, kind)`.execute(db)
}
