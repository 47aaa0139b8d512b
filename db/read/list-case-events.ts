import { sql } from 'kysely'
import type { Role } from '#moderation/actor.ts'
import type { KeptEvent } from '#moderation/event.ts'
import type { Db } from '../schema.ts'
import { chainedColumns, type ChainedEventRow } from './chained-event.ts'

/** One line of the history of a case (nhật ký hồ sơ). */
export interface CaseEvent {
	readonly id: number
	readonly at: string
	readonly event: KeptEvent
	/** Who did it; null for the house itself. `roles` as they are today. */
	readonly by: { readonly name: string; readonly isContributor: boolean; readonly roles: readonly Role[] } | null
	readonly entry: string | null
	/** Its place in the chain; null while it waits to be linked. */
	readonly position: number | null
}

export interface CasePage {
	readonly code: string
	readonly title: string
	readonly events: readonly CaseEvent[]
	/** Id of the last event of this page when there are more. */
	readonly next: number | null
}

/** Where a page begins, and whose part in verification is not told of yet. */
export interface CaseSlice {
	readonly after: number
	readonly limit?: number
	readonly hidden?: readonly string[]
}

/** A page of everything recorded of a contribution, the oldest first, after the event `after`. Whether the viewer may is for the caller to ask. */
export async function listCaseEvents(
	db: Db,
	contributionId: string,
	{ after, limit = 50, hidden = [] }: CaseSlice,
): Promise<CasePage | undefined> {
	const found = await db
		.selectFrom('contribution')
		.select(['code', 'title', 'member_id'])
		.where('id', '=', contributionId)
		.executeTakeFirst()
	if (!found) return undefined
	const rows = await db
		.selectFrom('event')
		.leftJoin('member', 'member.id', 'event.actor_id')
		.leftJoin('entry', 'entry.id', 'event.entry_id')
		.leftJoin('audit_link', 'audit_link.event_id', 'event.id')
		.select(['event.id', 'event.at', 'event.payload', 'event.actor_id', 'member.display_name', 'entry.identifier', 'audit_link.position'])
		.where('event.contribution_id', '=', contributionId)
		.where('event.id', '>', after)
		.where(isTold(hidden))
		.orderBy('event.id')
		.limit(limit + 1)
		.execute()
	const page = rows.slice(0, limit)
	const roles = await rolesOf(db, [...new Set(page.flatMap(({ actor_id }) => actor_id ?? []))])
	return {
		code: found.code,
		title: found.title,
		events: page.map((row) => ({
			id: row.id,
			at: row.at.toISOString(),
			event: row.payload,
			by:
				row.actor_id === null
					? null
					: { name: row.display_name ?? '', isContributor: row.actor_id === found.member_id, roles: roles.get(row.actor_id) ?? [] },
			entry: row.identifier,
			position: row.position,
		})),
		next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
	}
}

/** While a second opinion is wanted, that somebody gave a first, took the work on for it, or wrote notes on the way, is not told. */
function isTold(hidden: readonly string[]) {
	return sql<boolean>`not (coalesce(event.actor_id = any(${hidden}::uuid[]), false) and (event.kind in ('opinion-given', 'opinion-taken-back', 'media-noted', 'media-note-removed')
		or (event.kind in ('claim-taken', 'claim-released') and event.payload ->> 'step' = 'verify')))`
}

async function rolesOf(db: Db, memberIds: readonly string[]): Promise<Map<string, Role[]>> {
	const byMember = new Map<string, Role[]>()
	if (memberIds.length === 0) return byMember
	const rows = await db
		.selectFrom('member_role')
		.select(['member_id', 'role'])
		.where('member_id', 'in', memberIds)
		.orderBy('granted_at')
		.execute()
	for (const { member_id, role } of rows) byMember.set(member_id, [...(byMember.get(member_id) ?? []), role])
	return byMember
}

export interface CaseLink {
	readonly event: ChainedEventRow
	readonly link: { readonly position: number; readonly day: string; readonly previous: string; readonly hash: string } | null
}

/** The events of a contribution with their places in the chain, the oldest first, at most `limit` after the event `after`. */
export async function listCaseLinks(db: Db, contributionId: string, { after, limit = 500, hidden = [] }: CaseSlice): Promise<CaseLink[]> {
	const rows = await db
		.selectFrom('event')
		.leftJoin('audit_link', 'audit_link.event_id', 'event.id')
		.select(chainedColumns)
		.select(['audit_link.position', 'audit_link.day', 'audit_link.previous', 'audit_link.hash'])
		.where('event.contribution_id', '=', contributionId)
		.where('event.id', '>', after)
		.where(isTold(hidden))
		.orderBy('event.id')
		.limit(limit)
		.execute()
	return rows.map(({ position, day, previous, hash, ...event }) => ({
		event,
		link:
			position === null || day === null || !previous || !hash
				? null
				: { position, day, previous: previous.toString('hex'), hash: hash.toString('hex') },
	}))
}
