import { sql, type Kysely } from 'kysely'

/** Reports of suspected objects get a clock as other reports have: by when somebody must have seen one, by when it is answered, when and by whom it was seen; and whether how to reach its reporter is still kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		alter table suspicion add column seen_by timestamptz, add column answered_by timestamptz,
			add column acknowledged_at timestamptz, add column acknowledged_by uuid references member,
			add column has_contact boolean not null default false`.execute(db)
	await sql`
		update suspicion set seen_by = at + interval '4 days', answered_by = at + interval '21 days',
			acknowledged_at = case when state = 'closed' then closed_at end, acknowledged_by = closed_by, has_contact = true`.execute(db)
	await sql`alter table suspicion alter column seen_by set not null, alter column answered_by set not null`.execute(db)
	await sql`create index suspicion_acknowledged_by on suspicion (acknowledged_by)`.execute(db)
	await sql`create index suspicion_contact on suspicion (closed_at) where has_contact`.execute(db)
}
