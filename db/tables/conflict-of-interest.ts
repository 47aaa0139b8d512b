import type { ColumnType } from 'kysely'
import type { HeritageClass } from '#moderation/heritage.ts'
import type { ConflictKind } from '#moderation/review/conflict-of-interest.ts'

type Timestamp = ColumnType<Date, Date, Date>

/** What a member declared to stand too near to (khai báo xung đột lợi ích). Ended, never deleted. */
export interface ConflictOfInterestTable {
	id: string
	member_id: string
	kind: ConflictKind
	/** Whose gifts are not theirs to judge. */
	relative_id: string | null
	/** The class in which they trade. */
	heritage_class: HeritageClass | null
	note: string
	declared_at: Timestamp
	ended_at: Date | null
}
