import type { ColumnType, Selectable } from 'kysely'
import type { LetterState, NoticeKind } from '#moderation/notify/notice.ts'
import type { TakedownDegree, TakedownReason } from '#moderation/publish/takedown.ts'
import type { AppealGround, AppealOutcome } from '#moderation/review/appeal.ts'
import type { ReportKind, ReportLetterKind, ReportOutcome, ReportState } from '#moderation/review/report.ts'

type Timestamp = ColumnType<Date, Date, Date>
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>

/** What a member is told of an event (tin báo), written in the transaction of the deed; once for each event, person and kind. */
export interface NoticeTable {
	id: string
	event_id: number
	member_id: string
	kind: NoticeKind
	/** What it is about: a contribution, or an object of a collection. */
	contribution_id: string | null
	item_id: ColumnType<string | null, string | null | undefined, string | null>
	due_at: Later<Date>
	created_at: Timestamp
	read_at: Later<Date>
	/** How far its letter has come, since when, and what the other side answered. */
	letter: LetterState
	letter_since: Timestamp
	letter_answer: ColumnType<string, string | undefined, string>
}

/** An appeal against a decision (khiếu nại): each decision once. `upheld`: the decision stands; `reversed`: the appellant was right. */
export interface AppealTable {
	id: string
	contribution_id: string
	appellant_id: string
	ground: AppealGround
	/** When the decision appealed against was taken. */
	decided_at: Timestamp
	takedown_id: string | null
	words: string
	lodged_at: Timestamp
	/** By when it is to be heard. */
	due_at: Timestamp
	/** Null while it waits. */
	outcome: Later<AppealOutcome>
	outcome_words: ColumnType<string, string | undefined, string>
	heard_by: Later<string>
	heard_at: Later<Date>
}

/** Something taken down from the public registry (gỡ xuống); in force until it is lifted or another one takes its place. */
export interface TakedownTable {
	id: string
	entry_id: string
	/** The file, when it is one file. */
	media_id: string | null
	degree: TakedownDegree
	reason: TakedownReason
	/** The officer's words, for the house and for those it concerns. */
	words: string
	officer_id: string
	at: Timestamp
	report_id: string | null
	lifted_at: Later<Date>
	lifted_by: Later<string>
	lift_words: ColumnType<string, string | undefined, string>
}

/** What a reader reported about a published entry (báo điều chưa đúng). How to reach them stands apart in report_contact. */
export interface ReportTable {
	id: string
	/** The number the reporter is given. */
	reference: string
	entry_id: string
	media_id: string | null
	kind: ReportKind
	words: string
	at: Timestamp
	seen_by: Timestamp
	answered_by: Timestamp
	state: ReportState
	acknowledged_at: Later<Date>
	acknowledged_by: Later<string>
	closed_at: Later<Date>
	closed_by: Later<string>
	outcome: Later<ReportOutcome>
	/** Read by whoever has the reference. */
	answer: ColumnType<string, string | undefined, string>
}

/** How to reach who reported, if they said so: erased when asked, and some time after the answer. */
export interface ReportContactTable {
	report_id: string
	contact: string
	/** The language they reported in, for the letters. */
	locale: ColumnType<'vi' | 'en', 'vi' | 'en' | undefined, 'vi' | 'en'>
}

/** A letter to who reported (thư cho người báo), noted in the transaction of the deed; once for each report and kind. It knows no address. */
export interface ReportLetterTable {
	id: string
	/** One of the two: a report about an entry, or of a suspected object. */
	report_id: string | null
	suspicion_id: string | null
	kind: ReportLetterKind
	created_at: Timestamp
	letter: LetterState
	letter_since: Timestamp
	letter_answer: ColumnType<string, string | undefined, string>
}

/**
 * Communities a member belongs to (thành viên của cộng đồng). Ethnic belonging is sensitive personal data: a row is written only with that person's own
 * consent, and can be deleted at any time. Whoever has none sees nothing that is restricted.
 */
export interface MemberCommunityTable {
	member_id: string
	community: string
	granted_by: string
	granted_at: Timestamp
	/** Keeps the community's rules (người giữ lệ). */
	is_custodian: ColumnType<boolean, boolean | undefined, boolean>
}

export type ReportRow = Selectable<ReportTable>
export type AppealRow = Selectable<AppealTable>
export type TakedownRow = Selectable<TakedownTable>
