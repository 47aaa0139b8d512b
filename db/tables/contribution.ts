import type { ColumnType, Insertable, Selectable, Updateable } from 'kysely'
import type { ClaimStep, ContributionKind, CreditChoice } from '#moderation/contribution.ts'
import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { PersonRole } from '#moderation/merge/attribution.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'

type Timestamp = ColumnType<Date, Date, Date>
type Json<Value> = ColumnType<Value, string, string>

/** What someone gives (đóng góp), from draft to published. */
export interface ContributionTable {
	id: string
	/** Short code on the receipt. */
	code: string
	member_id: string
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
	verified_by: string | null
	created_at: Timestamp
	updated_at: Timestamp
	submitted_at: Date | null
	state_since: Timestamp
}

/** A consent as given (sự đồng ý): which text, in which language, by whom, when. */
export interface ConsentTable {
	id: string
	contribution_id: string
	member_id: string
	text_version: string
	text_hash: string
	language: string
	licence: LicenceChoice
	given_at: Timestamp
	withdrawn_at: Date | null
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
	decision: 'approve' | 'return' | 'refuse'
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
	body: string
	at: Timestamp
}

/** A verdict of verification (kết luận thẩm định). */
export interface MatchTable {
	id: string
	contribution_id: string
	contribution_version: number
	verdict: 'match' | 'new' | 'duplicate'
	entry_id: string | null
	duplicate_of: string | null
	reason: string
	confidence: 'certain' | 'likely' | 'unsure'
	evidence: Json<unknown[]>
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
}

export type ContributionRow = Selectable<ContributionTable>
export type NewContribution = Insertable<ContributionTable>
export type ContributionPatch = Updateable<ContributionTable>
