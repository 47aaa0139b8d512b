import { sql, type Kysely } from 'kysely'

/** Whether someone of the desks agreed to be named on public pages for what they verify and merge; otherwise the office is named. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table member add column is_named_publicly boolean not null default false`.execute(db)
	await sql`
		create trigger member_names_stamp_public after update of display_name, is_named_publicly on member
		for each statement execute function note_public_change()`.execute(db)
}
