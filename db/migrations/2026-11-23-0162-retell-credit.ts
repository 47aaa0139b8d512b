import { sql, type Kysely } from 'kysely'

/** How a contribution is credited, and on what terms it stands, where that changed after it was merged; revisions of before are read with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table retelling (
			contribution_id uuid primary key references contribution on delete cascade,
			credit text,
			people jsonb,
			teller text,
			terms text check (terms in ('cc0-1.0', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc-by-nc-sa-4.0',
				'InC', 'InC-RUU', 'InC-NC', 'NoC-OKLR', 'NoC-CR', 'UND', 'CNE', 'NKC')),
			at timestamptz not null,
			check ((credit is null) = (people is null) and (credit is null) = (teller is null))
		)`.execute(db)
	await sql`
		create trigger retelling_stamps_public after insert or update or delete on retelling
		for each statement execute function note_public_change()`.execute(db)
	await sql`alter table entry_revision drop constraint entry_revision_kind_check`.execute(db)
	await sql`
		alter table entry_revision add constraint entry_revision_kind_check
			check (kind in ('import', 'edit', 'merge', 'withdrawal', 'undo', 'join', 'credit'))`.execute(db)
}
