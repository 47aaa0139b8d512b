import type { Terms } from './contribute/terms.ts'
import type { ClashCause } from './merge/licence-compatibility.ts'

/** What is wrong with one thing a person typed (lỗi ở ô nhập): the field's name, a code and its facts; the sentence is in app/i18n. */
export type FieldFault =
	| { readonly field: string; readonly code: 'missing' }
	| { readonly field: string; readonly code: 'too-long'; readonly max: number; readonly length: number }
	| { readonly field: string; readonly code: 'too-short'; readonly min: number }
	| { readonly field: string; readonly code: 'not-allowed' }
	| { readonly field: string; readonly code: 'malformed' }
	| { readonly field: string; readonly code: 'taken' }
	| { readonly field: string; readonly code: 'mismatch' }
	| { readonly field: string; readonly code: 'out-of-range'; readonly min: number; readonly max: number }
	| { readonly field: string; readonly code: 'guessable' }
	| { readonly field: string; readonly code: 'wrong' }
	/** Typed by its identifier or code, and there is none under it. */
	| { readonly field: string; readonly code: 'unknown' }
	/** A language's name or tag that is none we know. */
	| { readonly field: string; readonly code: 'unknown-language'; readonly typed: string }
	| { readonly field: string; readonly code: 'itself' }
	/** The gift named is itself set aside as a duplicate. */
	| { readonly field: string; readonly code: 'duplicate' }
	/** Somebody whose consent, or whose taking it back, is shown by more than a tick. */
	| { readonly field: string; readonly code: 'has-answered' }
	/** It names someone who asked not to be named. */
	| { readonly field: string; readonly code: 'secret-name' }
	/** Screening found something of a person in it that is not for the public. */
	| { readonly field: string; readonly code: 'private-words' }
	| { readonly field: string; readonly code: 'impossible-date'; readonly dates: readonly string[] }
	| {
			readonly field: string
			readonly code: 'licences-clash'
			readonly cause: ClashCause
			readonly licences: readonly (Terms | 'keep-only')[]
	  }
	/** The number of a decision that another entry has: of another day, or one that may list both. */
	| { readonly field: string; readonly code: 'decision-differs'; readonly identifier: string; readonly date: string }
	| { readonly field: string; readonly code: 'decision-elsewhere'; readonly identifier: string }
	/** Contributed words name the decision of another entry than the one they would go into. */
	| { readonly field: string; readonly code: 'decision-named'; readonly identifier: string; readonly number: string }
