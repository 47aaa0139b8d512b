import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { ConflictOfInterestTable } from './tables/conflict-of-interest.ts'
import type {
	AppealTable,
	MemberCommunityTable,
	NoticeTable,
	ReportContactTable,
	ReportLetterTable,
	ReportTable,
	TakedownTable,
} from './tables/after.ts'
import type {
	CollectionBatchTable,
	CollectionDisputeTable,
	CollectionItemTable,
	CollectionPhotoTable,
	SealedOpenerTable,
	SealedOpeningTable,
	SealedRecordTable,
	SuspicionItemTable,
	SuspicionTable,
} from './tables/collection.ts'
import type { ActRevisionTable, ActScanTable, ActTable } from './tables/act.ts'
import type { AuditHeadTable, AuditLinkTable, AuditSealTable, AuditTailTable, EventSaltTable } from './tables/audit.ts'
import type {
	ClaimTable,
	ConsentTable,
	ConsentTextTable,
	ContributionPersonTable,
	ContributionTable,
	MatchTable,
	MessageTable,
	OpinionTable,
	ReviewTable,
	ScreeningTable,
} from './tables/contribution.ts'
import type {
	EntryFacetCountTable,
	EntryFacetTable,
	EntryMediaTable,
	EntryRevisionTable,
	EntryTable,
	EntryWordTable,
	SearchSlipTable,
	SearchWordTable,
} from './tables/entry.ts'
import type { AccessRuleTable, CircleMemberTable, CircleTable, CommunityAskTable, CustodianHoldTable } from './tables/community.ts'
import type { EventTable } from './tables/event.ts'
import type { DerivativeTable, MediaHashTable, MediaNoteTable, MediaPrintTable, MediaTable, UploadTable } from './tables/media.ts'
import type { MediaMaskTable, RetiredFileTable } from './tables/mask.ts'
import type { MemberContactTable, MemberRoleTable, MemberSecretTable, MemberTable, SessionTable } from './tables/member.ts'
import type {
	ReviewerScopeTable,
	ReviewerTrainingTable,
	SecondLookRuleTable,
	SecondLookTable,
	TrainingAnswerTable,
} from './tables/reviewer.ts'
import type { ClaimHandOverTable, QueueViewTable } from './tables/queue.ts'
import type { EntrySeenTable, MediaSeenTable } from './tables/seen.ts'
import type { CollectionDeskTable, IntakeTable, SlipRangeTable } from './tables/collection-day.ts'
import type { SlipGuessTable, SlipSessionTable, SlipTable } from './tables/slip.ts'
import type { RetellingTable } from './tables/retelling.ts'
import type { ContributionRightsTable } from './tables/rights.ts'
import type { PromptRecordingTable } from './tables/prompt.ts'
import type { EnteredFieldTable, VoiceGiftTable } from './tables/voice.ts'
import type { PlaceCodeTable, PlaceNameTable, PlaceParentTable, PlaceSuccessorTable, PlaceTable } from './tables/place.ts'

export interface Database {
	member: MemberTable
	member_contact: MemberContactTable
	member_secret: MemberSecretTable
	member_role: MemberRoleTable
	session: SessionTable
	place: PlaceTable
	place_name: PlaceNameTable
	place_code: PlaceCodeTable
	place_parent: PlaceParentTable
	place_successor: PlaceSuccessorTable
	entry: EntryTable
	entry_revision: EntryRevisionTable
	entry_media: EntryMediaTable
	entry_facet: EntryFacetTable
	entry_facet_count: EntryFacetCountTable
	entry_word: EntryWordTable
	search_word: SearchWordTable
	search_slip: SearchSlipTable
	contribution: ContributionTable
	contribution_person: ContributionPersonTable
	voice_gift: VoiceGiftTable
	prompt_recording: PromptRecordingTable
	contribution_rights: ContributionRightsTable
	retelling: RetellingTable
	entered_field: EnteredFieldTable
	consent: ConsentTable
	consent_text: ConsentTextTable
	claim: ClaimTable
	claim_hand_over: ClaimHandOverTable
	slip: SlipTable
	collection_desk: CollectionDeskTable
	slip_range: SlipRangeTable
	intake: IntakeTable
	slip_guess: SlipGuessTable
	slip_session: SlipSessionTable
	entry_seen: EntrySeenTable
	media_seen: MediaSeenTable
	conflict_of_interest: ConflictOfInterestTable
	queue_view: QueueViewTable
	reviewer_scope: ReviewerScopeTable
	reviewer_training: ReviewerTrainingTable
	training_answer: TrainingAnswerTable
	second_look_rule: SecondLookRuleTable
	second_look: SecondLookTable
	screening: ScreeningTable
	review: ReviewTable
	message: MessageTable
	match: MatchTable
	opinion: OpinionTable
	media: MediaTable
	media_print: MediaPrintTable
	media_hash: MediaHashTable
	derivative: DerivativeTable
	media_mask: MediaMaskTable
	retired_file: RetiredFileTable
	upload: UploadTable
	act: ActTable
	act_revision: ActRevisionTable
	act_scan: ActScanTable
	media_note: MediaNoteTable
	notice: NoticeTable
	appeal: AppealTable
	takedown: TakedownTable
	report: ReportTable
	report_contact: ReportContactTable
	report_letter: ReportLetterTable
	member_community: MemberCommunityTable
	community_ask: CommunityAskTable
	circle: CircleTable
	circle_member: CircleMemberTable
	access_rule: AccessRuleTable
	custodian_hold: CustodianHoldTable
	collection_item: CollectionItemTable
	collection_photo: CollectionPhotoTable
	collection_dispute: CollectionDisputeTable
	collection_batch: CollectionBatchTable
	sealed_record: SealedRecordTable
	sealed_opener: SealedOpenerTable
	sealed_opening: SealedOpeningTable
	suspicion: SuspicionTable
	suspicion_item: SuspicionItemTable
	event: EventTable
	event_salt: EventSaltTable
	audit_link: AuditLinkTable
	audit_seal: AuditSealTable
	audit_head: AuditHeadTable
	audit_tail: AuditTailTable
}

export type Db = Kysely<Database>
/** Writes take this, so that they cannot run outside a transaction. */
export type Transaction = KyselyTransaction<Database>
