import { sql, type Kysely } from 'kysely'

/** Two entries found to be one: the one joined into the other is hidden and leads there; the revision says with which version of the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table entry add column joined_into uuid references entry`.execute(db)
	await sql`alter table entry add column joined_revision integer`.execute(db)
	await sql`create index entry_joined_into on entry (joined_into) where joined_into is not null`.execute(db)
	await sql`
		alter table entry add constraint entry_joined_hidden
			check ((joined_into is null) = (joined_revision is null) and (joined_into is null or (visibility = 'hidden' and joined_into <> id)))`.execute(
		db,
	)
	await sql`alter table entry_revision drop constraint entry_revision_kind_check`.execute(db)
	await sql`
		alter table entry_revision add constraint entry_revision_kind_check
			check (kind in ('import', 'edit', 'merge', 'withdrawal', 'undo', 'join'))`.execute(db)
}
