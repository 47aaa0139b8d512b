import { sql } from 'kysely'
import type { ContributionKind } from '#moderation/contribution.ts'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { Judgement, OpinionRound } from '#moderation/verify/judgements.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db } from '../schema.ts'
import { hasConflict } from './list-conflicted.ts'
import { conditionsOf, isKnownGiver, stateOfStep, type QueueFilter } from './queue-filter.ts'
import { giftFileCount, screenedContributions } from './screened-contributions.ts'

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
	/** Whole hours since then. */
	readonly waitingHours: number
	readonly files: number
	readonly pictureId: string | null
	readonly findings: number
	readonly isOwn: boolean
	/** The viewer declared to be too near to it. */
	readonly isTooNear: boolean
	/** Something of theirs was approved before. */
	readonly isKnownGiver: boolean
	/** Handed on to a lead. */
	readonly isEscalated: boolean
	readonly claim: { readonly holder: string; readonly isMine: boolean; readonly until: string; readonly minutesLeft: number } | null
	/** For the merge desk: what verification found. */
	readonly verdict: Judgement | null
	readonly entryTitle: string | null
	/** For the verify desk: whose answer is wanted, and whether the viewer has given one; never what anyone answered. */
	readonly wanted: OpinionRound
	readonly hasAnswered: boolean
}

export interface QueuePage {
	readonly rows: readonly QueueRow[]
	readonly next: string | null
}

/** The queue of a desk, the longest waiting first, at most `limit` rows. Callers check `see-…-queue`; a viewer's own gifts are shown as theirs, not for them to decide. */
export async function listDeskQueue(db: Db, viewerId: string, filter: QueueFilter, now: Date): Promise<QueuePage> {
	const rows = await queueQuery(db, viewerId, filter, now).execute()
	const page = rows.slice(0, filter.limit)
	const last = page.at(-1)
	return {
		rows: page.map(({ claim_holder, claim_until, claim_member_id, state_since, ...row }) => ({
			...row,
			since: state_since.toISOString(),
			waitingHours: Math.max(0, Math.floor((now.getTime() - state_since.getTime()) / 3_600_000)),
			claim: claim_until
				? {
						holder: claim_holder ?? '',
						isMine: claim_member_id === viewerId,
						until: claim_until.toISOString(),
						minutesLeft: minutesUntil(claim_until, now),
					}
				: null,
		})),
		next: rows.length > filter.limit && last ? `${last.state_since.toISOString()}|${last.id}` : null,
	}
}

function queueQuery(db: Db, viewerId: string, filter: QueueFilter, now: Date) {
	const order = filter.newestFirst ? 'desc' : 'asc'
	let query = screenedContributions(db)
		.leftJoin('claim', (join) => join.onRef('claim.contribution_id', '=', 'c.id').on('claim.expires_at', '>', now))
		.leftJoin('member as holder', 'holder.id', 'claim.member_id')
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
			isKnownGiver.as('isKnownGiver'),
			sql<boolean>`c.escalated_by is not null`.as('isEscalated'),
			hasConflict(viewerId).as('isTooNear'),
			sql<number>`coalesce(jsonb_array_length(screened.findings), 0)`.as('findings'),
			giftFileCount.as('files'),
			sql<
				string | null
			>`(select media.id from media where media.contribution_id = c.id and media.part = 'gift' and media.state = 'ready' and media.kind = 'image' order by media.position limit 1)`.as(
				'pictureId',
			),
		])
		.where('c.state', '=', stateOfStep[filter.step])
		.orderBy('c.state_since', order)
		.orderBy('c.id', order)
		.limit(filter.limit + 1)
	for (const condition of Object.values(conditionsOf(filter, now))) query = query.where(condition)
	const after = parseCursor(filter.after)
	const further = filter.newestFirst ? '<' : '>'
	if (after) query = query.where((eb) => eb(eb.refTuple('c.state_since', 'c.id'), further, eb.tuple(after.since, after.id)))
	return query
}

/** Undefined for what is no cursor, as people may type one: the queue then begins at its beginning. */
function parseCursor(cursor: string | undefined): { since: Date; id: string } | undefined {
	const [, time = '', id = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
	const since = new Date(time)
	return isUuid(id) && !Number.isNaN(since.getTime()) ? { since, id } : undefined
}

function minutesUntil(then: Date, now: Date): number {
	return Math.max(0, Math.ceil((then.getTime() - now.getTime()) / 60_000))
}
