import { sql, type Kysely } from 'kysely'

/**
 * People apart: everyone concerned with a contribution, or with one of its files, and how they wish to be named. Who made it and who speaks in contributions already sent are
 * carried over, credited as their giver had wished; the short answers themselves stay where they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table contribution_person (
			id uuid primary key,
			contribution_id uuid not null references contribution,
			media_id uuid references media,
			position integer not null,
			role text not null check (role in ('speaker', 'maker', 'photographer', 'recorder', 'owner', 'community', 'helper', 'giver')),
			name text not null default '',
			credit_choice text check (credit_choice in ('own-name', 'other-name', 'anonymous')),
			other_name text not null default ''
		)`.execute(db)
	await sql`create index contribution_person_contribution_id on contribution_person (contribution_id, position)`.execute(db)
	await sql`create index contribution_person_media_id on contribution_person (media_id)`.execute(db)
	await sql`
		insert into contribution_person (id, contribution_id, position, role, name, credit_choice)
		select gen_random_uuid(), c.id, said.position, said.role, said.name,
			case when c.credit_choice = 'anonymous' or c.credit_choice is null then 'anonymous' else 'own-name' end
		from contribution c
		cross join lateral (values (0, 'speaker', c.shown), (1, 'maker', c.maker)) said (position, role, name)
		where said.name <> '' and c.state not in ('draft', 'returned')`.execute(db)
	await sql`alter table entry_media add column people jsonb not null default '[]'`.execute(db)
}
