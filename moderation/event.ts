import type { ContributionState } from './lifecycle.ts'
import type { Role } from './actor.ts'

/**
 * The audit union (nhật ký): every deed appends at least one of these in its own transaction.
 * Payloads hold ids, codes and numbers, never personal data or words people typed: those stay in their records.
 */
export type AuditEvent =
	| { readonly kind: 'contribution-started' }
	| { readonly kind: 'contribution-edited'; readonly fields: readonly string[] }
	| { readonly kind: 'contribution-moved'; readonly from: ContributionState; readonly to: ContributionState; readonly reason?: string }
	| {
			readonly kind: 'consent-given'
			readonly textVersion: string
			readonly textHash: string
			readonly language: string
			readonly licence: string
	  }
	| { readonly kind: 'consent-withdrawn' }
	| { readonly kind: 'question-answered' }
	| { readonly kind: 'upload-started'; readonly uploadId: string; readonly bytes: number }
	| { readonly kind: 'upload-received'; readonly uploadId: string; readonly sha256: string; readonly bytes: number }
	| { readonly kind: 'upload-refused'; readonly uploadId: string; readonly code: string }
	| { readonly kind: 'upload-deleted'; readonly uploadId: string }
	| { readonly kind: 'media-processed'; readonly mediaId: string }
	| { readonly kind: 'media-refused'; readonly mediaId: string; readonly code: string }
	| { readonly kind: 'media-removed'; readonly mediaId: string }
	| { readonly kind: 'contribution-screened'; readonly outcome: 'clear' | 'hold'; readonly findings: number; readonly rules: string }
	| { readonly kind: 'claim-taken'; readonly step: string; readonly until: string }
	| { readonly kind: 'claim-released'; readonly step: string }
	| { readonly kind: 'match-given'; readonly verdict: string; readonly entryId: string | null; readonly duplicateOf: string | null }
	| { readonly kind: 'entry-created'; readonly identifier: string }
	| { readonly kind: 'entry-revised'; readonly revision: number; readonly change: string; readonly fields: readonly string[] }
	| { readonly kind: 'act-attached'; readonly act: string; readonly revision: number }
	| { readonly kind: 'entries-joined'; readonly into: string; readonly joined: string }
	| { readonly kind: 'entries-parted'; readonly from: string; readonly joined: string }
	| { readonly kind: 'entry-published'; readonly media: number }
	| { readonly kind: 'media-published'; readonly mediaId: string }
	| { readonly kind: 'media-unpublished'; readonly media: number }
	| { readonly kind: 'inventory-imported'; readonly created: number; readonly changed: number; readonly unchanged: number }
	| { readonly kind: 'member-created'; readonly via: 'sign-up' | 'command' | 'demo' }
	| { readonly kind: 'member-edited'; readonly fields: readonly string[] }
	| { readonly kind: 'role-granted'; readonly role: Role }
	| { readonly kind: 'role-revoked'; readonly role: Role }
	| { readonly kind: 'password-changed' }
	| { readonly kind: 'signed-in' }
	| { readonly kind: 'signed-out'; readonly everywhere: boolean }
	| { readonly kind: 'member-disabled' }
	| { readonly kind: 'member-enabled' }

export type AuditEventKind = AuditEvent['kind']

/** What an event is about: any of these may be absent. */
export interface EventSubject {
	readonly contributionId?: string
	readonly entryId?: string
	readonly memberId?: string
}
