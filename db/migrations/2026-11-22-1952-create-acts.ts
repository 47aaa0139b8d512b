import { sql, type Kysely } from 'kysely'

/** Numbered acts (biên bản) that changes of the registry are done under, and the changes each covers. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table act (
			id uuid primary key,
			office text not null,
			year integer not null,
			number integer not null check (number > 0),
			signer text not null,
			signed_on date not null,
			note text not null default '',
			recorded_by uuid not null references member,
			recorded_at timestamptz not null,
			unique (office, year, number)
		)`.execute(db)
	await sql`create index act_recorded_by on act (recorded_by)`.execute(db)
	await sql`
		create table act_revision (
			act_id uuid not null references act,
			entry_id uuid not null,
			number integer not null,
			primary key (act_id, entry_id, number),
			foreign key (entry_id, number) references entry_revision (entry_id, number) on delete cascade
		)`.execute(db)
	await sql`create index act_revision_revision on act_revision (entry_id, number)`.execute(db)
}
