import type { Cited } from '#moderation/verify/cited.ts'
import type { Position } from '#moderation/verify/judgement.ts'
import type { Confidence, HighValueClass, Judgement } from '#moderation/verify/judgements.ts'
import type { Standing } from '#moderation/verify/opinions.ts'
import type { Db, Transaction } from '../schema.ts'
import { listSettledOpinions, type OpinionView } from './list-opinions.ts'

/** The verdict of verification that stands, with what it stands on (kết luận thẩm định). */
export interface StandingVerdict {
	readonly id: string
	readonly verdict: Judgement
	readonly entryId: string | null
	readonly identifier: string | null
	readonly entryTitle: string | null
	readonly parentIdentifier: string | null
	readonly parentTitle: string | null
	readonly duplicateOf: string | null
	readonly duplicateCode: string | null
	readonly by: string
	readonly at: string
	readonly standing: Standing
	readonly classes: readonly HighValueClass[]
	readonly confidence: Confidence
	readonly cited: readonly Cited[]
	readonly positions: readonly Position[]
	readonly wouldChange: string
	readonly reason: string
	/** The answers it stands on; none where one reviewer was enough. */
	readonly opinions: readonly OpinionView[]
	/** Names of those who found what stands. */
	readonly verifiers: readonly string[]
}

export async function findStandingVerdict(db: Db | Transaction, contributionId: string): Promise<StandingVerdict | null> {
	const row = await db
		.selectFrom('match')
		.innerJoin('member', 'member.id', 'match.decided_by')
		.leftJoin('entry', 'entry.id', 'match.entry_id')
		.leftJoin('entry as parent', 'parent.id', 'match.parent_id')
		.leftJoin('contribution as other', 'other.id', 'match.duplicate_of')
		.select([
			'match.id',
			'match.verdict',
			'match.entry_id as entryId',
			'match.parent_id as parentId',
			'entry.identifier',
			'entry.title as entryTitle',
			'parent.identifier as parentIdentifier',
			'parent.title as parentTitle',
			'match.duplicate_of as duplicateOf',
			'other.code as duplicateCode',
			'member.display_name as by',
			'match.at',
			'match.standing',
			'match.classes',
			'match.confidence',
			'match.cited',
			'match.positions',
			'match.would_change as wouldChange',
			'match.reason',
		])
		.where('match.contribution_id', '=', contributionId)
		.orderBy('match.at', 'desc')
		.limit(1)
		.executeTakeFirst()
	if (!row) return null
	const { at, parentId, ...rest } = row
	const opinions = row.standing === 'alone' ? [] : await listSettledOpinions(db, contributionId, row.id)
	const alike = opinions.filter(
		(opinion) =>
			opinion.judgement === row.verdict &&
			opinion.entryId === row.entryId &&
			opinion.parentId === parentId &&
			opinion.duplicateOf === row.duplicateOf,
	)
	return { ...rest, at: at.toISOString(), opinions, verifiers: alike.length === 0 ? [row.by] : alike.map((opinion) => opinion.by) }
}
