import type { Judgement } from '#moderation/verify/judgements.ts'
import type { Standing } from '#moderation/verify/opinions.ts'
import type { Db } from '../schema.ts'

/** What verification found, as the contributor may know it: neither who judged, nor on which evidence. */
export interface Outcome {
	readonly judgement: Judgement
	readonly standing: Standing
	/** The entry it is about, while that is public. */
	readonly entry: { readonly identifier: string; readonly title: string } | null
	/** Code of the gift it repeats, where that is their own, too. */
	readonly ownEarlierCode: string | null
	/** What the desk says to them. */
	readonly message: string
	/** ISO time. */
	readonly at: string
}

/** The verdict that stands on a contribution of this member; null while there is none. */
export async function findOutcome(db: Db, memberId: string, contributionId: string): Promise<Outcome | null> {
	const row = await db
		.selectFrom('match')
		.leftJoin('entry', (join) =>
			join.on('entry.id', '=', (eb) => eb.fn.coalesce('match.entry_id', 'match.parent_id')).on('entry.visibility', '=', 'public'),
		)
		.leftJoin('contribution as earlier', (join) =>
			join.onRef('earlier.id', '=', 'match.duplicate_of').on('earlier.member_id', '=', memberId),
		)
		.select(['match.verdict', 'match.standing', 'match.reason', 'match.at', 'entry.identifier', 'entry.title', 'earlier.code'])
		.where('match.contribution_id', '=', contributionId)
		.orderBy('match.at', 'desc')
		.limit(1)
		.executeTakeFirst()
	if (!row) return null
	return {
		judgement: row.verdict,
		standing: row.standing,
		entry: row.identifier !== null && row.title !== null ? { identifier: row.identifier, title: row.title } : null,
		ownEarlierCode: row.code,
		message: row.reason,
		at: row.at.toISOString(),
	}
}
