import type { Role } from './actor.ts'
import type { ConsentGiver, ConsentWay, RevocationWay } from './contribute/consent.ts'
import type { ConsentPurpose } from './contribute/consent-text.ts'
import { code, codes, count, digest, flag, id, moment, optional, orNull, sealed, version } from './event-facts.ts'
import type { Facts, KeptFacts, SaidFacts } from './event-facts.ts'
import type { CreditAfter } from './contribute/erasure.ts'
import type { ItemState } from './collection/lifecycle.ts'
import type { OpenedPart } from './collection/opening.ts'
import type { ContributionState } from './lifecycle.ts'
import type { MediaNoteKind } from './verify/media-note.ts'
import type { AccessRuleKind } from './publish/access-rule.ts'
import type { CustodianAnswer } from './review/custodian-answer.ts'
import type { MaskKind, MaskReason } from './review/mask.ts'
import type { AppealGround, AppealOutcome } from './review/appeal.ts'

/**
 * The audit (nhật ký): every deed appends at least one of these in its own transaction, and each is linked into a chain of hashes that is kept for ever.
 * A new kind is one line here and its sentence in app/i18n/{vi,en}/history.ts. Its facts are ids, codes and numbers, never personal data; words that
 * somebody typed stay in their own record, and the event says `sealed` for them.
 */
export const auditEvents = {
	'contribution-started': {},
	'contribution-edited': { fields: codes },
	/** Words put down for who gave by voice. */
	'contribution-filled': { fields: codes },
	'contribution-moved': {
		from: code<ContributionState>(),
		to: code<ContributionState>(),
		reason: optional(code()),
		words: optional(sealed),
	},
	'contribution-escalated': { words: sealed },
	'consent-given': {
		textVersion: version,
		textHash: digest,
		language: code(),
		licence: code(),
		purpose: optional(code<ConsentPurpose>()),
		by: optional(code<ConsentGiver>()),
		way: optional(code<ConsentWay>()),
		personId: optional(id),
	},
	'consent-text-added': { textVersion: version, textHash: digest, language: code(), purpose: code<ConsentPurpose>() },
	/** Communities of people are sensitive data: sealed. */
	'community-asked': { community: sealed },
	'community-joined': { community: sealed },
	'community-left': { community: sealed },
	'custodian-named': { community: sealed },
	'custodian-ended': { community: sealed },
	'circle-opened': { circleId: id },
	'circle-joined': { circleId: id },
	'circle-left': { circleId: id },
	'rule-set': { ruleId: id, rule: code<AccessRuleKind>() },
	'rule-lifted': { ruleId: id, rule: code<AccessRuleKind>() },
	'custodians-asked': { holdId: id, words: sealed },
	'custodians-answered': { holdId: id, answer: code<CustodianAnswer>(), words: optional(sealed) },
	'consent-withdrawn': {},
	'consent-revoked': { purpose: code<ConsentPurpose>(), via: code<RevocationWay>(), askedAt: moment, personId: optional(id) },
	'question-answered': { words: optional(sealed) },
	'slip-issued': { slipId: id, forAnother: flag },
	'slip-pin-changed': { slipId: id },
	'slip-revoked': { slipId: id },
	'slip-opened': {},
	'contribution-taken-over': { fromId: id },
	'desk-opened': { deskId: id },
	'slip-range-given': { deskId: id, first: count, last: count },
	'intake-received': { deskId: id, serial: count, takenAt: moment },
	'upload-started': { uploadId: id, bytes: count },
	'upload-received': { uploadId: id, content: sealed, bytes: count },
	'upload-refused': { uploadId: id, code: code() },
	'upload-deleted': { uploadId: id },
	'media-processed': { mediaId: id },
	'media-refused': { mediaId: id, code: code() },
	'media-removed': { mediaId: id },
	'media-noted': { mediaId: id, noteId: id, noteKind: code<MediaNoteKind>(), words: sealed },
	'media-note-removed': { mediaId: id, noteId: id },
	'contribution-screened': { outcome: code<'clear' | 'hold'>(), findings: count, rules: version },
	'contribution-screened-again': {
		outcome: code<'clear' | 'hold'>(),
		rules: version,
		rulesBefore: orNull(version),
		added: codes,
		removed: codes,
	},
	'media-scanned': { mediaId: id, outcome: code<'clean' | 'infected' | 'too-large'>() },
	'media-masked': { mediaId: id, maskId: id, what: code<MaskKind>(), reason: code<MaskReason>(), words: optional(sealed) },
	'mask-lifted': { mediaId: id, maskId: id, words: optional(sealed) },
	'claim-taken': { step: code(), until: moment },
	'claim-released': { step: code() },
	'claim-handed-over': { step: code(), fromId: id, toId: id, until: moment, words: sealed },
	'conflict-declared': { conflictId: id, conflict: code() },
	'conflict-ended': { conflictId: id },
	'scope-set': { classes: codes, languages: codes, places: count },
	'training-completed': { set: version, tries: count },
	'training-waived': { set: version, words: sealed },
	/** Never what was found: agreement is for those who lead. */
	'second-look-given': { lookId: id },
	'second-look-share-set': { perMille: count },
	'queue-view-kept': { step: code() },
	'queue-view-forgotten': { step: code() },
	/** Never what was found: a later reviewer is to know nothing of it. */
	'opinion-given': { round: count, words: optional(sealed) },
	'opinion-taken-back': {},
	'match-given': { verdict: code(), entryId: orNull(id), duplicateOf: orNull(id), words: optional(sealed) },
	'entry-created': { identifier: code() },
	'entry-revised': { revision: count, change: code(), fields: codes, words: optional(sealed) },
	'act-scan-kept': { actId: id, scanId: id },
	'act-scan-shown': { actId: id, scanId: id, isPublic: flag },
	'act-scan-removed': { actId: id, scanId: id },
	'act-attached': { actId: id, number: sealed, revision: count },
	'entries-joined': { into: code(), joined: code() },
	'entries-parted': { from: code(), joined: code() },
	'appeal-lodged': { appealId: id, ground: code<AppealGround>(), words: sealed },
	'appeal-heard': { appealId: id, outcome: code<AppealOutcome>(), words: sealed },
	'report-received': { reportId: id, what: code() },
	'report-acknowledged': { reportId: id },
	'report-closed': { reportId: id, outcome: code(), words: sealed },
	'report-contact-erased': { reportId: id },
	'entry-taken-down': { takedownId: id, degree: code(), reason: code(), words: sealed },
	'entry-restored': { takedownId: id, words: sealed },
	/** The same for each contribution it concerns. */
	'gift-taken-down': { takedownId: id, degree: code(), reason: code() },
	'gift-restored': { takedownId: id },
	'letter-settled': { noticeId: id, again: flag },
	'entry-published': { media: count },
	'media-published': { mediaId: id },
	'media-unpublished': { media: count },
	'rights-stated': { statement: code() },
	'prompt-recorded': { promptId: id, key: code(), language: code(), content: sealed },
	'prompt-taken-away': { promptId: id, key: code(), language: code() },
	'inventory-imported': { created: count, changed: count, unchanged: count },
	'member-created': { via: code<'sign-up' | 'command' | 'demo'>() },
	'member-edited': { fields: codes },
	'role-granted': { role: code<Role>() },
	'role-revoked': { role: code<Role>() },
	'password-changed': {},
	'signed-in': {},
	'signed-out': { everywhere: flag },
	'member-disabled': {},
	/** The account is gone; what stays of it says nothing of anybody. */
	'member-erased': { credit: code<CreditAfter>(), erased: count, kept: count },
	'data-exported': { contributions: count, files: count },
	'member-enabled': {},
	'item-started': { itemId: id },
	'item-edited': { itemId: id, fields: codes },
	'item-moved': { itemId: id, from: code<ItemState>(), to: code<ItemState>(), words: optional(sealed) },
	'item-shown': { itemId: id, shown: flag },
	'items-imported': { batchId: id, items: count },
	'sealed-kept': { what: code<'owner' | 'item' | 'paper'>() },
	'sealed-erased': { what: code<'owner' | 'item' | 'paper'>() },
	'sealed-opened': { openingId: id, itemId: id, what: code<OpenedPart>(), words: sealed },
	'opener-named': {},
	'opener-dismissed': {},
	'sealed-rekeyed': { records: count },
	'suspicion-received': { suspicionId: id, what: code(), items: count },
	'suspicion-acknowledged': { suspicionId: id },
	'suspicion-contact-opened': { suspicionId: id },
	'suspicion-contact-erased': { suspicionId: id },
	'suspicion-closed': { suspicionId: id, outcome: code() },
} as const satisfies Readonly<Record<string, Facts>>

/** What every event may say besides: it was done by whoever held this receipt slip, without an account. */
export const besides = { bySlip: optional(id) } as const satisfies Facts
type Besides = SaidFacts<typeof besides>

export type AuditEventKind = keyof typeof auditEvents

/** An event as a deed says it. */
export type AuditEvent = {
	readonly [Kind in AuditEventKind]: { readonly kind: Kind } & SaidFacts<(typeof auditEvents)[Kind]> & Besides
}[AuditEventKind]

/** An event as it is kept: what was to be sealed is a salted hash. */
export type KeptEvent = {
	readonly [Kind in AuditEventKind]: { readonly kind: Kind } & KeptFacts<(typeof auditEvents)[Kind]> & Besides
}[AuditEventKind]

/** What an event is about: any of these may be absent. */
export interface EventSubject {
	readonly contributionId?: string
	readonly entryId?: string
	readonly memberId?: string
}
