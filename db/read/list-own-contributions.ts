import { sql } from 'kysely'
import type { ContributionKind } from '#moderation/contribution.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db } from '../schema.ts'

/** What waits for the contributor stands first, then drafts, then the rest. */
export type OwnGroup = 'waiting' | 'draft' | 'given'

export interface OwnListItem {
	readonly id: string
	readonly code: string
	readonly kind: ContributionKind
	readonly title: string
	readonly state: ContributionState
	readonly stateSince: string
	readonly savedAt: string
	readonly files: number
	readonly group: OwnGroup
}

/** Where a page of the list begins: after this item. */
export interface OwnCursor {
	readonly rank: number
	readonly savedAt: string
	readonly id: string
}

const groups = ['waiting', 'draft', 'given'] as const satisfies readonly OwnGroup[]

/** One page of a member's own contributions; `older` is the cursor of the next page, null on the last. */
export async function listOwnContributions(
	db: Db,
	memberId: string,
	{ after, limit = 20 }: { readonly after?: OwnCursor | undefined; readonly limit?: number },
): Promise<{ readonly items: readonly OwnListItem[]; readonly older: OwnCursor | null }> {
	let query = ranked(db, memberId)
	if (after) {
		const { rank, savedAt, id } = after
		query = query.where((eb) =>
			eb.or([
				eb('rank', '>', rank),
				eb.and([eb('rank', '=', rank), eb('updated_at', '<', new Date(savedAt))]),
				eb.and([eb('rank', '=', rank), eb('updated_at', '=', new Date(savedAt)), eb('id', '>', id)]),
			]),
		)
	}
	const rows = await query
		.orderBy('rank')
		.orderBy('updated_at', 'desc')
		.orderBy('id')
		.limit(limit + 1)
		.execute()
	const items = rows.slice(0, limit).map((row) => ({
		id: row.id,
		code: row.code,
		kind: row.kind,
		title: row.title,
		state: row.state,
		stateSince: row.state_since.toISOString(),
		savedAt: row.updated_at.toISOString(),
		files: row.files,
		group: groups[row.rank] ?? 'given',
	}))
	const last = rows[limit - 1]
	const hasMore = rows.length > limit && last !== undefined
	return { items, older: hasMore ? { rank: last.rank, savedAt: last.updated_at.toISOString(), id: last.id } : null }
}

/** Waiting: returned for changes, or the desk had the last word while an answer is still possible. */
function ranked(db: Db, memberId: string) {
	const deskSpokeLast = sql<boolean>`coalesce((
		select message.side = 'desk' from message where message.contribution_id = contribution.id order by message.at desc, message.id desc limit 1
	), false)`
	const rank = sql<number>`case
		when state = 'returned' or (state in ('submitted', 'screened', 'approved', 'verified') and ${deskSpokeLast}) then 0
		when state = 'draft' then 1
		else 2 end`
	const files = sql<number>`(select count(*) from media where media.contribution_id = contribution.id and media.part = 'gift' and media.state <> 'removed')`
	return db
		.selectFrom(
			db
				.selectFrom('contribution')
				.select(['id', 'code', 'kind', 'title', 'state', 'state_since', 'updated_at', rank.as('rank'), files.as('files')])
				.where('member_id', '=', memberId)
				.as('own'),
		)
		.selectAll()
}
