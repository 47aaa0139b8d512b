import type { ColumnType } from 'kysely'
import type { ClaimStep } from '#moderation/contribution.ts'

type Timestamp = ColumnType<Date, Date, Date>

/** Filters of a queue under a name of the member's own (cách xem đã lưu). */
export interface QueueViewTable {
	id: string
	member_id: string
	step: ClaimStep
	name: string
	/** As in the address, without `?`. */
	query: string
	created_at: Timestamp
}

/** Work that a lead moved from one to another (bàn giao), and why. */
export interface ClaimHandOverTable {
	id: string
	contribution_id: string
	step: ClaimStep
	from_member_id: string
	to_member_id: string
	by_member_id: string
	reason: string
	at: Timestamp
}
