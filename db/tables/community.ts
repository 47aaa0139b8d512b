import type { ColumnType, Selectable } from 'kysely'
import type { AccessRuleKind, CircleKind, Season } from '#moderation/publish/access-rule.ts'
import type { CustodianAnswer } from '#moderation/review/custodian-answer.ts'

type Timestamp = ColumnType<Date, Date, Date>
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>

/** Somebody asks to belong to a community, or is asked to (xin vào cộng đồng): it needs their own consent and a custodian's or officer's word. */
export interface CommunityAskTable {
	id: string
	member_id: string
	community: string
	asked_at: Timestamp
	opened_by: string
	consented_at: Later<Date>
	confirmed_at: Later<Date>
	confirmed_by: Later<string>
	ended_at: Later<Date>
	ended_by: Later<string>
}

/** People whom custodians let in where a rule says so (vòng người). */
export interface CircleTable {
	id: string
	community: string
	kind: CircleKind
	name: string
	created_by: string
	created_at: Timestamp
}

export interface CircleMemberTable {
	circle_id: string
	member_id: string
	added_by: string
	added_at: Timestamp
}

/** A rule in force until it is lifted, on an entry, a file or a whole gift. */
export interface AccessRuleTable {
	id: string
	community: string
	kind: AccessRuleKind
	entry_id: Later<string>
	media_id: Later<string>
	contribution_id: Later<string>
	circle_id: Later<string>
	calendar: Later<Season['calendar']>
	/** `MM-DD`. */
	from_day: Later<string>
	to_day: Later<string>
	/** Of something sacred that may be known to be there: whom to ask. */
	ask: Later<string>
	set_by: string
	set_at: Timestamp
	lifted_by: Later<string>
	lifted_at: Later<Date>
}

/** A gift held until custodians answer (chờ người giữ lệ). */
export interface CustodianHoldTable {
	id: string
	contribution_id: string
	community: string
	/** What is asked of them. */
	words: string
	asked_by: string
	asked_at: Timestamp
	answer: Later<CustodianAnswer>
	answer_words: ColumnType<string, string | undefined, string>
	answered_by: Later<string>
	answered_at: Later<Date>
}

export type AccessRuleRow = Selectable<AccessRuleTable>
