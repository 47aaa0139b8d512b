import type { Cited } from '#moderation/verify/cited.ts'
import type { Position } from '#moderation/verify/judgement.ts'
import type { Confidence, HighValueClass, Judgement } from '#moderation/verify/judgements.ts'
import type { Judge } from '#moderation/verify/opinions.ts'
import type { Db, Transaction } from '../schema.ts'

/** One reviewer's verdict with all it stands on, as the desks see it (ý kiến thẩm định). */
export interface OpinionView {
	readonly id: string
	readonly round: number
	readonly memberId: string
	readonly by: string
	readonly at: string
	readonly judgement: Judgement
	readonly entryId: string | null
	readonly parentId: string | null
	readonly duplicateOf: string | null
	readonly identifier: string | null
	readonly entryTitle: string | null
	readonly parentIdentifier: string | null
	readonly parentTitle: string | null
	readonly duplicateCode: string | null
	readonly confidence: Confidence
	readonly cited: readonly Cited[]
	readonly positions: readonly Position[]
	readonly wouldChange: string
	readonly reason: string
	readonly classes: readonly HighValueClass[]
}

/** Everyone whose opinion stands or still waits; those who took theirs back are free again. */
export async function listJudges(db: Db | Transaction, contributionId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('opinion')
		.select('decided_by')
		.where('contribution_id', '=', contributionId)
		.where((eb) => eb.or([eb('ended_by', 'is', null), eb('ended_by', '!=', 'taken-back')]))
		.orderBy('round')
		.limit(20)
		.execute()
	return rows.map((row) => row.decided_by)
}

/** Who has given an opinion while no verdict stands; nobody once one does. */
export async function listUnsettledJudges(db: Db | Transaction, contributionId: string): Promise<Judge[]> {
	const rows = await db
		.selectFrom('opinion')
		.innerJoin('contribution', 'contribution.id', 'opinion.contribution_id')
		.select(['opinion.decided_by', 'opinion.ended_by'])
		.where('contribution_id', '=', contributionId)
		.where('contribution.state', '=', 'approved')
		.orderBy('opinion.at')
		.limit(100)
		.execute()
	return rows.map((row) => ({ memberId: row.decided_by, isWaiting: row.ended_by === null }))
}

/** The opinions that wait, in the order they were given. Who may know of them is for moderation/verify/opinions to say. */
export async function listOpinions(db: Db | Transaction, contributionId: string): Promise<OpinionView[]> {
	const rows = await judged(db, contributionId).where('opinion.ended_at', 'is', null).execute()
	return rows.map(toView)
}

/** The opinions a verdict stands on. */
export async function listSettledOpinions(db: Db | Transaction, contributionId: string, matchId: string): Promise<OpinionView[]> {
	const rows = await judged(db, contributionId).where('opinion.match_id', '=', matchId).execute()
	return rows.map(toView)
}

function judged(db: Db | Transaction, contributionId: string) {
	return db
		.selectFrom('opinion')
		.innerJoin('member', 'member.id', 'opinion.decided_by')
		.leftJoin('entry', 'entry.id', 'opinion.entry_id')
		.leftJoin('entry as parent', 'parent.id', 'opinion.parent_id')
		.leftJoin('contribution as other', 'other.id', 'opinion.duplicate_of')
		.select([
			'opinion.id',
			'opinion.round',
			'opinion.decided_by as memberId',
			'member.display_name as by',
			'opinion.at',
			'opinion.verdict as judgement',
			'opinion.entry_id as entryId',
			'opinion.parent_id as parentId',
			'opinion.duplicate_of as duplicateOf',
			'entry.identifier',
			'entry.title as entryTitle',
			'parent.identifier as parentIdentifier',
			'parent.title as parentTitle',
			'other.code as duplicateCode',
			'opinion.confidence',
			'opinion.cited',
			'opinion.positions',
			'opinion.would_change as wouldChange',
			'opinion.reason',
			'opinion.classes',
		])
		.where('opinion.contribution_id', '=', contributionId)
		.orderBy('opinion.round')
		.limit(10)
}

function toView({ at, ...row }: Omit<OpinionView, 'at'> & { at: Date }): OpinionView {
	return { ...row, at: at.toISOString() }
}
