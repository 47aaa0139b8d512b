import type { ConsentPurpose } from './contribute/consent-text.ts'
import type { EntryField } from './entry.ts'
import type { ItemAct, ItemState } from './collection/lifecycle.ts'
import type { ContributionAct, ContributionState } from './lifecycle.ts'
import type { FieldFault } from './field-fault.ts'

/**
 * Why something asked for was not done (lý do từ chối thao tác): a code with its facts, never prose.
 * Sentences are in app/i18n, HTTP statuses in app/refusal-response.ts.
 */
export type Refusal =
	| { readonly code: 'sign-in-needed' }
	| { readonly code: 'forbidden'; readonly action: string }
	| { readonly code: 'not-found' }
	| { readonly code: 'wrong-state'; readonly state: ContributionState; readonly act: ContributionAct }
	| { readonly code: 'stale-version'; readonly expected: number; readonly actual: number }
	| { readonly code: 'invalid'; readonly faults: readonly FieldFault[] }
	| { readonly code: 'own-contribution' }
	/** They declared to be too near to it. */
	| { readonly code: 'conflict-of-interest' }
	/** It was handed on to a lead. */
	| { readonly code: 'escalated' }
	| { readonly code: 'same-person'; readonly step: 'review' | 'verify' | 'opinion' }
	| { readonly code: 'claimed-by-other'; readonly until: string }
	| { readonly code: 'claim-lapsed' }
	| { readonly code: 'too-many-attempts'; readonly retryAfterSeconds: number }
	| { readonly code: 'wrong-credentials' }
	/** No slip in force has this code with this number: which of the two is wrong is not said. */
	| { readonly code: 'wrong-slip' }
	/** They had a part in judging it. */
	| { readonly code: 'judged-it' }
	| { readonly code: 'licence-forbids'; readonly licence: string }
	/** Its giver cannot license it, and no officer has stated its rights yet. */
	| { readonly code: 'rights-unstated' }
	| { readonly code: 'media-not-ready'; readonly waiting: number }
	| { readonly code: 'uploads-unfinished'; readonly fileNames: readonly string[] }
	| { readonly code: 'conflicting'; readonly what: string }
	| { readonly code: 'nothing-chosen' }
	| { readonly code: 'act-number-taken'; readonly act: string }
	/** What was asked for is an entry that another one has taken up. */
	| { readonly code: 'joined-already'; readonly identifier: string; readonly into: string }
	/** One entry is part of the other, or both are the same one. */
	| { readonly code: 'join-circle'; readonly identifier: string; readonly other: string }
	/** Entries or contributions that stand on the one to be undone. */
	| { readonly code: 'depended-on'; readonly by: readonly string[] }
	/** Nothing but what was withdrawn or undone names the entry. */
	| { readonly code: 'groundless' }
	/** What publishing needs and nobody, or not everyone, agrees to any more. */
	| { readonly code: 'consent-withdrawn'; readonly purposes?: readonly ConsentPurpose[] }
	| { readonly code: 'entry-hidden'; readonly identifier: string }
	| { readonly code: 'place-split'; readonly place: string; readonly parts: readonly string[] }
	| { readonly code: 'undone-already' }
	| { readonly code: 'built-on'; readonly by: readonly { readonly field: EntryField; readonly revision: number }[] }
	/** Custodians of its community said no. */
	| { readonly code: 'custodians-said-no'; readonly community: string }
	/** A community's rule keeps it from the public, and what was asked for would show it. */
	| { readonly code: 'ruled' }
	/** Screening found something that is looked at one by one: it is not approved together with others. */
	| { readonly code: 'look-needed'; readonly findings: number }
	| { readonly code: 'nothing-to-appeal' }
	| { readonly code: 'appealed-already' }
	/** `deadline`: ISO time. */
	| { readonly code: 'appeal-late'; readonly deadline: string }
	| { readonly code: 'had-part' }
	| { readonly code: 'heard-already' }
	/** An entry removed for good: nothing brings it back. */
	| { readonly code: 'removed' }
	| { readonly code: 'last-administrator' }
	| { readonly code: 'nothing-changed' }
	/** An act on an object of a private collection that its state does not allow. */
	| { readonly code: 'item-state'; readonly state: ItemState; readonly act: ItemAct }
	/** The house has no key to seal with. */
	| { readonly code: 'no-sealing-key' }
	/** Sealed under a key that the house does not have. `keyId`: its sign, nothing secret. */
	| { readonly code: 'sealing-key-lost'; readonly keyId: string }
	/** What was sealed is not what stands there: changed, or put in another's place. */
	| { readonly code: 'seal-broken' }
	/** A table that cannot be read, and why. */
	| { readonly code: 'unreadable-table'; readonly reason: TableFault }

/** Why a table cannot be read (bảng kê không đọc được). */
export const tableFaults = [
	'empty',
	'too-large',
	'too-many-rows',
	'too-many-columns',
	'not-utf8',
	'not-csv',
	'not-xlsx',
	'old-excel',
	'hostile',
	'no-rows',
	'two-alike-headings',
] as const
export type TableFault = (typeof tableFaults)[number]

export type RefusalCode = Refusal['code']

/** A value, or the reason there is none. Expected refusals are values; only bugs and broken machinery throw. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal }

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
	return { ok: false, refusal }
}

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value }
}
