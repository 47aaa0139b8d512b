import type { ColumnType, Insertable, Selectable, Updateable } from 'kysely'
import type { ClaimStep, ContributionKind, CreditChoice } from '#moderation/contribution.ts'
import type { ConsentGiver, ConsentWay, RevocationReason, RevocationWay } from '#moderation/contribute/consent.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { PersonRole } from '#moderation/merge/attribution.ts'
import type { ReviewDecision } from '#moderation/review/decision.ts'
import type { QuestionField } from '#moderation/review/questions.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Cited } from '#moderation/verify/cited.ts'
import type { Position } from '#moderation/verify/judgement.ts'
import type { Confidence, HighValueClass, Judgement, OpinionEnd } from '#moderation/verify/judgements.ts'
import type { Standing } from '#moderation/verify/opinions.ts'

type Timestamp = ColumnType<Date, Date, Date>
type Json<Value> = ColumnType<Value, string, string>

/** What someone gives (đóng góp), from draft to published. */
export interface ContributionTable {
	id: string
	/** Short code on the receipt. */
	code: string
	member_id: string
	/** Who entered it for the giver (người nhập hộ), once the giver has taken it over. */
	entered_by: ColumnType<string | null, string | null | undefined, string | null>
	state: ContributionState
	version: number
	kind: ContributionKind
	title: ColumnType<string, string | undefined, string>
	description: ColumnType<string, string | undefined, string>
	languages: ColumnType<Language[], Language[] | undefined, Language[]>
	place_id: string | null
	place_text: ColumnType<string, string | undefined, string>
	period_text: ColumnType<string, string | undefined, string>
	heritage_class: HeritageClass | null
	maker: ColumnType<string, string | undefined, string>
	/** Who speaks or is shown. */
	shown: ColumnType<string, string | undefined, string>
	credit_choice: CreditChoice | null
	credit_name: ColumnType<string, string | undefined, string>
	licence: LicenceChoice | null
	/** The entry its giver says it is about: a hint, never a verdict. */
	about_entry_id: ColumnType<string | null, string | null | undefined, string | null>
	reviewed_by: string | null
	/** Who handed it on to a lead, while it waits there. */
	escalated_by: ColumnType<string | null, string | null | undefined, string | null>
	verified_by: string | null
	created_at: Timestamp
	updated_at: Timestamp
	submitted_at: Date | null
	state_since: Timestamp
}

/** A consent as given (sự đồng ý), one row for each purpose and person: which text, in which language, by whom, how, when; and what ended it. */
export interface ConsentTable {
	id: string
	contribution_id: string
	/** The account the contribution was given under. */
	member_id: string
	purpose: ConsentPurpose
	given_by: ColumnType<ConsentGiver, ConsentGiver | undefined, ConsentGiver>
	/** Who of those named on the contribution; for a guardian, whose. Null: the giver. */
	person_id: ColumnType<string | null, string | null | undefined, string | null>
	way: ColumnType<ConsentWay, ConsentWay | undefined, ConsentWay>
	/** The signed paper or the recorded voice. */
	media_id: ColumnType<string | null, string | null | undefined, string | null>
	/** The member at whose screen it was given; null: not one who was signed in. */
	taken_by: ColumnType<string | null, string | null | undefined, string | null>
	text_version: string
	text_hash: string
	language: string
	licence: LicenceChoice
	given_at: Timestamp
	/** When its end was asked for, and when every output obeyed. */
	revoke_asked_at: ColumnType<Date | null, Date | null | undefined, Date | null>
	revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>
	revoked_by: ColumnType<string | null, string | null | undefined, string | null>
	revoked_via: ColumnType<RevocationWay | null, RevocationWay | null | undefined, RevocationWay | null>
	revoked_why: ColumnType<RevocationReason | null, RevocationReason | null | undefined, RevocationReason | null>
	/** What was said to it, for those at the desks. */
	revoke_words: ColumnType<string, string | undefined, string>
}

/** A consent text added by an administrator in a language the house has none of (lời đồng ý). Rows never change. */
export interface ConsentTextTable {
	version: string
	purpose: ConsentPurpose
	language: string
	/** One paragraph a line; the last is the sentence agreed to. */
	words: string
	text_hash: string
	since: Timestamp
	added_by: string
}

/** A lease on the work at one desk (giữ việc); it lapses by itself. */
export interface ClaimTable {
	contribution_id: string
	step: ClaimStep
	member_id: string
	claimed_at: Timestamp
	expires_at: Timestamp
}

export interface ScreeningTable {
	id: string
	contribution_id: string
	contribution_version: number
	rules_version: string
	outcome: 'clear' | 'hold'
	findings: Json<StoredFinding[]>
	at: Timestamp
}

export interface ReviewTable {
	id: string
	contribution_id: string
	contribution_version: number
	reviewer_id: string
	decision: ReviewDecision
	reason: string | null
	message: string
	at: Timestamp
}

/** The talk between contributor and desk about one contribution (trao đổi). */
export interface MessageTable {
	id: string
	contribution_id: string
	author_id: string
	side: 'contributor' | 'desk'
	/** The one thing it is about; null: the whole. */
	field: ColumnType<QuestionField | null, QuestionField | null | undefined, QuestionField | null>
	body: string
	at: Timestamp
}

/** What one reviewer finds, and on which grounds. */
interface JudgedColumns {
	id: string
	contribution_id: string
	contribution_version: number
	verdict: Judgement
	/** The entry matched or disputed, or the component that is extended. */
	entry_id: string | null
	/** The entry it is a component of. */
	parent_id: string | null
	duplicate_of: string | null
	/** To the contributor. */
	reason: string
	confidence: Confidence
	/** What the matcher had laid before the reviewer for that entry. */
	evidence: Json<unknown[]>
	cited: ColumnType<Cited[], string, string>
	positions: ColumnType<Position[], string, string>
	would_change: string
	classes: HighValueClass[]
	decided_by: string
	at: Timestamp
}

/** Someone concerned with a contribution, or with one of its files (người liên quan), and how they wish to be named. */
export interface ContributionPersonTable {
	id: string
	contribution_id: string
	media_id: string | null
	position: number
	role: PersonRole
	name: ColumnType<string, string | undefined, string>
	credit_choice: CreditChoice | null
	other_name: ColumnType<string, string | undefined, string>
	/** Under 18: a guardian is named and agrees. */
	is_minor: ColumnType<boolean, boolean | undefined, boolean>
	guardian: ColumnType<string, string | undefined, string>
	/** How to reach them about it: for the desks alone. */
	contact: ColumnType<string, string | undefined, string>
}

/** A verdict of verification that stands (kết luận thẩm định); in high-value classes with the opinions it stands on. */
export interface MatchTable extends JudgedColumns {
	standing: Standing
}

/** One reviewer's answer where more than one must answer (ý kiến thẩm định). What waits (`ended_at` null) is read through listOpinions alone, which keeps it blind. */
export interface OpinionTable extends JudgedColumns {
	round: number
	match_id: string | null
	ended_at: Date | null
	ended_by: OpinionEnd | null
}

export type ContributionRow = Selectable<ContributionTable>
export type NewContribution = Insertable<ContributionTable>
export type ContributionPatch = Updateable<ContributionTable>
