import { sql } from 'kysely'
import type { RefusalReason } from '#moderation/review/decision.ts'
import type { SecondDecision } from '#moderation/review/second-look.ts'
import type { Db } from '../schema.ts'
import { hasConflict } from './list-conflicted.ts'

/** A decision waiting for a second look, without what was decided or by whom. */
export interface LookToGive {
	readonly id: string
	readonly contributionId: string
	/** How many wait that this viewer may look at, this one included. */
	readonly waiting: number
}

/**
 * The decision drawn longest ago that this viewer may look at: not their own, of nothing they gave, entered, handed on or are too near to, and on the content as it was
 * decided on (what was returned is left out once its giver has changed it).
 */
export async function findLookToGive(db: Db, viewerId: string): Promise<LookToGive | undefined> {
	const { rows } = await sql<LookToGive>`
		select l.id, l.contribution_id as "contributionId", count(*) over () as waiting
		from second_look l join review r on r.id = l.review_id join contribution c on c.id = l.contribution_id
		where l.looker_id is null and l.first_id <> ${viewerId} and c.member_id <> ${viewerId} and c.entered_by is distinct from ${viewerId}
			and c.state not in ('draft', 'withdrawn', 'held') and (r.decision <> 'return' or (c.state = 'returned' and c.version = r.contribution_version + 1))
			and not exists (select from review mine where mine.contribution_id = c.id and mine.reviewer_id = ${viewerId})
			and not (${hasConflict(viewerId)})
		order by l.drawn_at, l.id limit 1`.execute(db)
	return rows[0]
}

/** Two decisions on the same gift, with whose; for those who lead. */
export interface LookGiven {
	readonly id: string
	readonly contributionId: string
	readonly code: string
	readonly title: string
	readonly firstId: string
	readonly firstName: string
	readonly first: SecondDecision
	readonly firstReason: RefusalReason | null
	readonly secondName: string
	readonly second: SecondDecision
	readonly secondReason: RefusalReason | null
	readonly words: string
	readonly lookedAt: Date
}

/** Second looks given in a period, the latest first; at most two thousand. */
export async function listLooksGiven(
	db: Db,
	{ from, to, placeId }: { readonly from: Date; readonly to: Date; readonly placeId: string | null },
): Promise<LookGiven[]> {
	const { rows } = await sql<LookGiven>`
		select l.id, c.id as "contributionId", c.code, c.title, l.first_id as "firstId", a.display_name as "firstName", r.decision as first, r.reason as "firstReason",
			b.display_name as "secondName", l.decision as second, l.reason as "secondReason", l.words, l.looked_at as "lookedAt"
		from second_look l join review r on r.id = l.review_id join contribution c on c.id = l.contribution_id
		join member a on a.id = l.first_id join member b on b.id = l.looker_id
		where l.looked_at >= ${from} and l.looked_at < ${to} ${placeId === null ? sql`` : sql`and c.place_id = ${placeId}`}
		order by l.looked_at desc, l.id limit 2000`.execute(db)
	return rows
}

/** The share in force and how many wait. */
export async function findSecondLookStanding(db: Db): Promise<{ readonly sharePerMille: number; readonly waiting: number }> {
	const { rows } = await sql<{ sharePerMille: number; waiting: number }>`
		select coalesce((select share_per_mille from second_look_rule order by id desc limit 1), 0) as "sharePerMille",
			(select count(*) from second_look where looker_id is null) as waiting`.execute(db)
	return rows[0] ?? { sharePerMille: 0, waiting: 0 }
}
