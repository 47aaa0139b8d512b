import { sql, type Kysely } from 'kysely'

/**
 * Letters to readers who reported something and left an e-mail address. The address itself stays in report_contact alone, with the language it is written to
 * in, and is erased there; a letter knows only its report.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table report_contact add column locale text not null default 'vi' check (locale in ('vi', 'en'))`.execute(db)
	await sql`
		create table report_letter (
			id uuid primary key,
			report_id uuid not null references report,
			kind text not null check (kind in ('received', 'answered')),
			created_at timestamptz not null,
			letter text not null check (letter in ('waiting', 'sending', 'sent', 'in-site', 'failed', 'unclear')),
			letter_since timestamptz not null,
			letter_answer text not null default '',
			unique (report_id, kind)
		)`.execute(db)
	await sql`
		create index report_letter_unsettled on report_letter (letter, letter_since)
		where letter in ('waiting', 'sending', 'failed', 'unclear')`.execute(db)
}
