import { sql, type RawBuilder } from 'kysely'
import type { HeritageClass } from '#moderation/heritage.ts'
import type { Db, Transaction } from '../schema.ts'

/** Everyone who has declared to be too near to what this giver gave, or to things of this class. */
export async function listConflicted(
	db: Db | Transaction,
	{ giverId, heritageClass }: { giverId: string; heritageClass: HeritageClass | null },
): Promise<string[]> {
	const rows = await db
		.selectFrom('conflict_of_interest')
		.select('member_id')
		.distinct()
		.where('ended_at', 'is', null)
		.where((eb) => eb.or([eb('relative_id', '=', giverId), eb('heritage_class', '=', heritageClass)]))
		.limit(1000)
		.execute()
	return rows.map((row) => row.member_id)
}

/** Whether this member entered `c` (a contribution) for its giver, or has declared to be too near to it. */
export function hasConflict(memberId: string): RawBuilder<boolean> {
	return sql<boolean>`(c.entered_by is not distinct from ${memberId} or exists (
		select from conflict_of_interest near where near.member_id = ${memberId} and near.ended_at is null
		and (near.relative_id = c.member_id or near.heritage_class = c.heritage_class)))`
}
