import { sql } from 'kysely'
import type { ClaimStep, ContributionKind } from '#moderation/contribution.ts'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Judgement, OpinionRound } from '#moderation/verify/judgements.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db } from '../schema.ts'

/** One waiting contribution as a line of a desk's queue (hàng chờ). */
export interface QueueRow {
	readonly id: string
	readonly code: string
	readonly title: string
	readonly kind: ContributionKind
	readonly languages: readonly Language[]
	readonly placeText: string
	readonly heritageClass: HeritageClass | null
	readonly since: string
	readonly files: number
	readonly pictureId: string | null
	readonly findings: number
	readonly isOwn: boolean
	readonly claim: { readonly holder: string; readonly isMine: boolean; readonly until: string } | null
	/** For the merge desk: what verification found. */
	readonly verdict: Judgement | null
	readonly entryTitle: string | null
	/** For the verify desk: whose answer is wanted, and whether the viewer has given one; never what anyone answered. */
	readonly wanted: OpinionRound
	readonly hasAnswered: boolean
}

export interface QueueFilter {
	readonly step: ClaimStep
	readonly heritageClass?: HeritageClass | undefined
	readonly kind?: ContributionKind | undefined
	/** Only those with (true) or without (false) findings of screening. */
	readonly flagged?: boolean | undefined
	/** Keyset: the last row of the page before, as `since|id`. */
	readonly after?: string | undefined
	readonly limit: number
}

export interface QueuePage {
	readonly rows: readonly QueueRow[]
	readonly next: string | null
}

const stateOfStep: Record<ClaimStep, ContributionState> = { review: 'screened', verify: 'approved', merge: 'verified' }

/** The queue of a desk, the longest waiting first, at most `limit` rows. Callers check `see-…-queue`; a viewer's own gifts are shown as theirs, not for them to decide. */
export async function listDeskQueue(db: Db, viewerId: string, filter: QueueFilter, now: Date): Promise<QueuePage> {
	const rows = await queueQuery(db, viewerId, filter, now).execute()
	const page = rows.slice(0, filter.limit)
	const last = page.at(-1)
	return {
		rows: page.map(({ claim_holder, claim_until, claim_member_id, state_since, ...row }) => ({
			...row,
			since: state_since.toISOString(),
			claim: claim_until ? { holder: claim_holder ?? '', isMine: claim_member_id === viewerId, until: claim_until.toISOString() } : null,
		})),
		next: rows.length > filter.limit && last ? `${last.state_since.toISOString()}|${last.id}` : null,
	}
}

export function queueQuery(db: Db, viewerId: string, filter: QueueFilter, now: Date) {
	let query = db
		.selectFrom('contribution as c')
		.leftJoin('claim', (join) => join.onRef('claim.contribution_id', '=', 'c.id').on('claim.expires_at', '>', now))
		.leftJoin('member as holder', 'holder.id', 'claim.member_id')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('screening')
					.select('findings')
					.whereRef('contribution_id', '=', 'c.id')
					.orderBy('at', 'desc')
					.limit(1)
					.as('screened'),
			(join) => join.onTrue(),
		)
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('match')
					.leftJoin('entry', (join) => join.on('entry.id', '=', (eb) => eb.fn.coalesce('match.entry_id', 'match.parent_id')))
					.select(['match.verdict', 'entry.title as entry_title'])
					.whereRef('match.contribution_id', '=', 'c.id')
					.orderBy('match.at', 'desc')
					.limit(1)
					.as('matched'),
			(join) => join.onTrue(),
		)
		.select((eb) => [
			'c.id',
			'c.code',
			'c.title',
			'c.kind',
			'c.languages',
			'c.place_text as placeText',
			'c.heritage_class as heritageClass',
			'c.state_since',
			'matched.verdict',
			'matched.entry_title as entryTitle',
			'holder.display_name as claim_holder',
			'claim.member_id as claim_member_id',
			'claim.expires_at as claim_until',
			eb('c.member_id', '=', viewerId).$castTo<boolean>().as('isOwn'),
			sql<OpinionRound>`least((select count(*) from opinion where opinion.contribution_id = c.id and opinion.ended_at is null) + 1, 3)::int`.as(
				'wanted',
			),
			sql<boolean>`exists (select from opinion where opinion.contribution_id = c.id and opinion.ended_at is null and opinion.decided_by = ${viewerId})`.as(
				'hasAnswered',
			),
			sql<number>`coalesce(jsonb_array_length(screened.findings), 0)`.as('findings'),
			sql<number>`(select count(*)::int from media where media.contribution_id = c.id and media.state in ('received', 'ready'))`.as(
				'files',
			),
			sql<
				string | null
			>`(select media.id from media where media.contribution_id = c.id and media.state = 'ready' and media.kind = 'image' order by media.position limit 1)`.as(
				'pictureId',
			),
		])
		.where('c.state', '=', stateOfStep[filter.step])
		.orderBy('c.state_since')
		.orderBy('c.id')
		.limit(filter.limit + 1)
	if (filter.heritageClass) query = query.where('c.heritage_class', '=', filter.heritageClass)
	if (filter.kind) query = query.where('c.kind', '=', filter.kind)
	if (filter.flagged !== undefined)
		query = query.where(sql<boolean>`(coalesce(jsonb_array_length(screened.findings), 0) > 0) = ${filter.flagged}`)
	const after = parseCursor(filter.after)
	if (after) query = query.where((eb) => eb(eb.refTuple('c.state_since', 'c.id'), '>', eb.tuple(after.since, after.id)))
	return query
}

/** Undefined for what is no cursor, as people may type one: the queue then begins at its beginning. */
function parseCursor(cursor: string | undefined): { since: Date; id: string } | undefined {
	const [, time = '', id = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
	const since = new Date(time)
	return isUuid(id) && !Number.isNaN(since.getTime()) ? { since, id } : undefined
}
