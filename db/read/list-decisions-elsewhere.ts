import { sql } from 'kysely'
import type { Db, Transaction } from '../schema.ts'

export interface HeldDecision {
	readonly identifier: string
	readonly decisionNumber: string
	/** ISO date. */
	readonly decisionDate: string | null
}

/** Decisions of these numbers, as other entries hold them: at most ten, those with a day first. `numbers` without spaces, in small letters. */
export async function listDecisionsElsewhere(
	db: Db | Transaction,
	identifier: string,
	numbers: readonly string[],
): Promise<HeldDecision[]> {
	if (numbers.length === 0) return []
	const { rows } = await sql<HeldDecision>`
		select e.identifier, rank->>'decisionNumber' as "decisionNumber", rank->>'decisionDate' as "decisionDate"
		from entry e cross join lateral jsonb_array_elements(e.record->'ranks') rank
		where jsonb_array_length(e.record->'ranks') > 0 and decision_numbers(e.record) && ${[...numbers]}::text[] and e.identifier <> ${identifier} and e.joined_into is null
			and lower(regexp_replace(rank->>'decisionNumber', '\\s', '', 'g')) = any(${[...numbers]}::text[])
		order by (rank->>'decisionDate') is null, e.identifier limit 10`.execute(db)
	return rows
}
