import { sql, type Kysely } from 'kysely'

/** A giver who cannot license what they give leaves its rights to an officer to state; files are published under what is stated. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table contribution drop constraint contribution_licence_check, add constraint contribution_licence_check check (licence in
			('cc0-1.0', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc-by-nc-sa-4.0', 'rights-statement', 'keep-only'))`.execute(db)
	await sql`
		alter table entry_media drop constraint entry_media_licence_check, add constraint entry_media_licence_check check (licence in
			('cc0-1.0', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc-by-nc-sa-4.0',
			'InC', 'InC-RUU', 'InC-NC', 'NoC-OKLR', 'NoC-CR', 'UND', 'CNE', 'NKC'))`.execute(db)
}
