import type { MediaClass, MediaKind } from './limits.ts'

/** Why a file cannot be taken (lý do không nhận tệp): a code with the facts a sentence needs. */
export type MediaRefusal =
	| { readonly code: 'unsupported-kind'; readonly found: string | null }
	| { readonly code: 'too-large'; readonly mediaClass: MediaClass; readonly bytes: number; readonly maxBytes: number }
	| { readonly code: 'too-many-pixels'; readonly width: number; readonly height: number; readonly maxPixels: number }
	| { readonly code: 'empty' }
	| { readonly code: 'truncated'; readonly kind: MediaKind }
	| { readonly code: 'undecodable'; readonly kind: MediaKind }
	| { readonly code: 'no-content'; readonly kind: MediaKind }
	| { readonly code: 'hash-mismatch' }
	| { readonly code: 'timed-out'; readonly seconds: number }
	| { readonly code: 'out-of-memory' }
	| { readonly code: 'crashed' }
	| { readonly code: 'too-many-files'; readonly maxFiles: number }
	| { readonly code: 'too-many-open-uploads'; readonly maxOpen: number }
	| { readonly code: 'daily-quota'; readonly usedBytes: number; readonly maxBytes: number }
	| { readonly code: 'total-quota'; readonly usedBytes: number; readonly maxBytes: number }

export type MediaRefusalCode = MediaRefusal['code']

/** All codes, for tables and database constraints. */
export const mediaRefusalCodes = [
	'unsupported-kind',
	'too-large',
	'too-many-pixels',
	'empty',
	'truncated',
	'undecodable',
	'no-content',
	'hash-mismatch',
	'timed-out',
	'out-of-memory',
	'crashed',
	'too-many-files',
	'too-many-open-uploads',
	'daily-quota',
	'total-quota',
] as const satisfies readonly MediaRefusalCode[]

/** The refusals that speak of our machinery rather than of the file: trying once more is worth it. */
export const isPassing = (code: MediaRefusalCode): boolean => ['timed-out', 'out-of-memory', 'crashed'].includes(code)
