import { sql, type Kysely } from 'kysely'

/** Whose gifts and which trade somebody at the desks is too near to; never deleted, only ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table conflict_of_interest (
			id uuid primary key,
			member_id uuid not null references member,
			kind text not null check (kind in ('relative', 'trade')),
			relative_id uuid references member check (relative_id <> member_id),
			heritage_class text check (heritage_class in ('di_tich', 'hien_vat', 'phi_vat_the', 'tu_lieu')),
			note text not null,
			declared_at timestamptz not null,
			ended_at timestamptz,
			check ((kind = 'relative') = (relative_id is not null)),
			check ((kind = 'trade') = (heritage_class is not null))
		)`.execute(db)
	await sql`create index conflict_of_interest_member_id on conflict_of_interest (member_id, declared_at)`.execute(db)
	await sql`create index conflict_of_interest_relative_id on conflict_of_interest (relative_id) where ended_at is null`.execute(db)
	await sql`create index conflict_of_interest_class on conflict_of_interest (heritage_class) where ended_at is null`.execute(db)
	await sql`
		create unique index conflict_of_interest_once on conflict_of_interest (member_id, kind, coalesce(relative_id::text, heritage_class)) where ended_at is null`.execute(
		db,
	)
}
