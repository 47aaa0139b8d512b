import { sql } from 'kysely'
import type { AuditEventKind, KeptEvent } from '#moderation/event.ts'

/** An event with every column, as the chain hashes it: `at` to the microsecond in UTC. */
export interface ChainedEventRow {
	readonly id: number
	readonly at: string
	readonly kind: AuditEventKind
	readonly actorId: string | null
	readonly contributionId: string | null
	readonly entryId: string | null
	readonly memberId: string | null
	readonly payload: KeptEvent
}

export const chainedColumns = [
	'event.id',
	sql<string>`to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
	'event.kind',
	'event.actor_id as actorId',
	'event.contribution_id as contributionId',
	'event.entry_id as entryId',
	'event.member_id as memberId',
	'event.payload',
] as const
