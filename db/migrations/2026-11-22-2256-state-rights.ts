import { sql, type Kysely } from 'kysely'

/** How a giver stands to what they give, in their words; and what an officer states of its rights where nobody can license it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table contribution_rights (
			contribution_id uuid primary key references contribution on delete cascade,
			basis text check (basis in ('made', 'allowed', 'owner-not-maker', 'unknown-maker')),
			statement text check (statement in ('InC', 'InC-RUU', 'InC-NC', 'NoC-OKLR', 'NoC-CR', 'UND', 'CNE', 'NKC')),
			stated_by uuid references member,
			stated_at timestamptz,
			check ((statement is null) = (stated_by is null))
		)`.execute(db)
	await sql`create index contribution_rights_stated_by on contribution_rights (stated_by)`.execute(db)
}
