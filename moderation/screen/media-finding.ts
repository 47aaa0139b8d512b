import type { TrailerLook } from '../upload/media-facts.ts'

/** Facts behind each kind of finding about a file. */
interface FactsOf {
	'trailing-data': { readonly bytes: number; readonly look: TrailerLook }
	polyglot: { readonly sign: 'archive' | 'pdf' | 'program' }
	'embedded-script': { readonly sign: 'script' | 'php' }
	'test-virus': Record<never, never>
	/** What the virus scanner calls it. */
	malware: { readonly signature: string }
	'not-scanned': Record<never, never>
	'too-large-to-scan': { readonly bytes: number }
	'faulty-picture': Record<never, never>
	'faulty-recording': Record<never, never>
	'small-picture': { readonly width: number; readonly height: number; readonly shorterSide: number }
	'short-recording': { readonly seconds: number; readonly atLeast: number }
	/** Share of the sound at full scale, 0 to 1. */
	'clipped-sound': { readonly share: number }
	/** Share of the sound in which nothing is heard, 0 to 1. */
	'silent-sound': { readonly share: number }
	/** The loudest moment, in decibels below full scale (a negative number). */
	'quiet-sound': { readonly decibels: number }
	'not-playable': { readonly codec: string | null }
	/** `taken` as the device wrote it; `claimed` as the giver did. */
	'date-differs': { readonly taken: string; readonly claimed: string }
	'date-ahead': { readonly taken: string; readonly received: string }
	/** WGS 84. For the desks only: never shown to anyone else. */
	'place-differs': { readonly latitude: number; readonly longitude: number; readonly claimed: string; readonly kilometres: number }
	/** The other file and its contribution, by id: whose it is, is told at the desk and only to whom may know. */
	'same-file': { readonly otherId: string; readonly contributionId: string }
	'near-copy': {
		readonly otherId: string
		readonly contributionId: string
		readonly correlation: number
		readonly isMirrored: boolean
		/** What share of the other picture this one shows. */
		readonly share: number
	}
}

export type MediaFindingCode = keyof FactsOf

/** What screening noticed about a file (điều lưu ý về tệp): facts for a reviewer, some for the giver. */
export type MediaFinding = {
	readonly [Code in MediaFindingCode]: { readonly code: Code; readonly mediaId?: string; readonly facts: FactsOf[Code] }
}[MediaFindingCode]

/** All codes, and whether a person must look before the file goes on; the others are advice, or facts to weigh. */
const mustLook: Readonly<Record<MediaFindingCode, boolean>> = {
	'trailing-data': true,
	polyglot: true,
	'embedded-script': true,
	'test-virus': true,
	malware: true,
	'not-scanned': true,
	'too-large-to-scan': true,
	'faulty-picture': false,
	'faulty-recording': false,
	'small-picture': false,
	'short-recording': false,
	'clipped-sound': false,
	'silent-sound': false,
	'quiet-sound': false,
	'not-playable': false,
	'date-differs': false,
	'date-ahead': false,
	'place-differs': false,
	'same-file': true,
	'near-copy': true,
}

export const needsLook = (finding: MediaFinding): boolean => mustLook[finding.code]

/** The finding points to another contribution's file. */
export function isCopyFinding(finding: MediaFinding): finding is Extract<MediaFinding, { code: 'same-file' | 'near-copy' }> {
	return finding.code === 'same-file' || finding.code === 'near-copy'
}
