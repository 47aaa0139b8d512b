import type { ColumnType, Generated } from 'kysely'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { RefusalReason, ReviewDecision } from '#moderation/review/decision.ts'
import type { SecondDecision } from '#moderation/review/second-look.ts'
import type { TrainingCaseId } from '#moderation/review/training.ts'

type Timestamp = ColumnType<Date, Date, Date>

/** What a reviewer knows and where (lĩnh vực và địa bàn của người duyệt); empty means anything. */
export interface ReviewerScopeTable {
	member_id: string
	classes: HeritageClass[]
	languages: Language[]
	/** Names of units as chosen; their families are looked up when asked. */
	places: string[]
	set_by: string
	set_at: Timestamp
}

/** That a reviewer did the exercise, or was excused from it (bài tập duyệt). */
export interface ReviewerTrainingTable {
	member_id: string
	set_version: string
	done_at: Timestamp
	is_waived: boolean
	waived_by: string | null
	note: ColumnType<string, string | undefined, string>
}

/** The last answer of somebody to a sample case, and how many they gave. */
export interface TrainingAnswerTable {
	member_id: string
	case_id: TrainingCaseId
	decision: ReviewDecision
	reason: RefusalReason | null
	is_fitting: boolean
	tries: number
	at: Timestamp
}

/** How decisions are drawn for a second look; the last row is in force. */
export interface SecondLookRuleTable {
	id: Generated<number>
	seed: string
	share_per_mille: number
	set_by: string | null
	set_at: Timestamp
}

/** A decision drawn for a second, blind look (xem lại lần hai), and what the second reviewer would have decided. */
export interface SecondLookTable {
	id: string
	review_id: string
	contribution_id: string
	first_id: string
	drawn_at: Timestamp
	looker_id: ColumnType<string | null, undefined, string>
	decision: ColumnType<SecondDecision | null, undefined, SecondDecision>
	reason: ColumnType<RefusalReason | null, undefined, RefusalReason | null>
	words: ColumnType<string, undefined, string>
	looked_at: ColumnType<Date | null, undefined, Date>
}
