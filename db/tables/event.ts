import type { ColumnType, Generated, Selectable } from 'kysely'
import type { AuditEventKind, KeptEvent } from '#moderation/event.ts'

/** One line of the audit (nhật ký): appended in the transaction of the deed it tells of, never changed. */
export interface EventTable {
	id: Generated<number>
	at: ColumnType<Date, Date, never>
	kind: AuditEventKind
	actor_id: string | null
	contribution_id: string | null
	entry_id: string | null
	member_id: string | null
	payload: ColumnType<KeptEvent, string, never>
}

export type EventRow = Selectable<EventTable>
