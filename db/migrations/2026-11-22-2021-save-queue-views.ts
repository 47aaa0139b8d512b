import { sql, type Kysely } from 'kysely'

/** Views of a queue as each member keeps them for themselves; work handed over by a lead, with the words for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table queue_view (
			id uuid primary key,
			member_id uuid not null references member,
			step text not null check (step in ('review', 'verify', 'merge')),
			name text not null,
			query text not null,
			created_at timestamptz not null,
			unique (member_id, step, name)
		)`.execute(db)
	await sql`
		create table claim_hand_over (
			id uuid primary key,
			contribution_id uuid not null references contribution on delete cascade,
			step text not null check (step in ('review', 'verify', 'merge')),
			from_member_id uuid not null references member,
			to_member_id uuid not null references member,
			by_member_id uuid not null references member,
			reason text not null,
			at timestamptz not null
		)`.execute(db)
	await sql`create index claim_hand_over_contribution_id on claim_hand_over (contribution_id, at)`.execute(db)
	await sql`create index claim_hand_over_from on claim_hand_over (from_member_id, at)`.execute(db)
	await sql`create index claim_hand_over_to on claim_hand_over (to_member_id, at)`.execute(db)
	await sql`create index claim_hand_over_by on claim_hand_over (by_member_id)`.execute(db)
}
