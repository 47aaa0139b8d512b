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

/**
 * Whether this member entered `c` (a contribution) for its giver, or has declared to be too near to it. What they declared hangs on no row of `c`, so it is read
 * once for a query, and nothing is looked up for each row.
 */
export function hasConflict(memberId: string): RawBuilder<boolean> {
	const declared = sql`from conflict_of_interest where member_id = ${memberId} and ended_at is null`
	return sql<boolean>`(c.entered_by is not distinct from ${memberId}
		or c.member_id = any (array(select relative_id ${declared} and relative_id is not null))
		or coalesce(c.heritage_class = any (array(select heritage_class ${declared} and heritage_class is not null)), false))`
}
