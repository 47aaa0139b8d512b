import type { MediaClass, MediaKind } from './limits.ts'

/** What bytes behind a picture's proper end look like. */
export type TrailerLook = 'picture' | 'film' | 'tags' | 'archive' | 'program' | 'markup' | 'test-virus' | 'unknown'

/** A sign of something else hidden in a file: markup that runs, a second file type over the first, the antivirus test string. */
export type EmbeddedSign = 'script' | 'php' | 'archive' | 'pdf' | 'program' | 'test-virus'

/** How a recording sounds (chất lượng tiếng), measured on one channel. */
export interface SoundFacts {
	/** Share of samples at full scale. */
	readonly clippedShare: number
	/** Share of the time in which nothing is heard, below −60 decibels. */
	readonly silentShare: number
	/** The loudest sample, 0 to 1 of full scale. */
	readonly peak: number
}

/** What the house knows of a file's content (dữ kiện về tệp); nothing here is private. */
export interface MediaFacts {
	readonly kind: MediaKind
	readonly mediaClass: MediaClass
	readonly mime: string
	readonly bytes: number
	/** Pixels as displayed, orientation applied. */
	readonly width?: number
	readonly height?: number
	readonly pages?: number
	readonly durationSeconds?: number
	readonly sound?: SoundFacts
	readonly audioCodec?: string
	readonly videoCodec?: string
	/** Title written in the file. */
	readonly title?: string
	/** When the device says it was taken, as written there, local time without zone: `2024-05-01T17:03:00`. */
	readonly capturedAt?: string
	/** The file carries a position; it is kept in the private facts only. */
	readonly hasLocation: boolean
	/** Pixels could be read in full, though the decoder complained. */
	readonly hasFaults: boolean
	readonly trailer?: { readonly bytes: number; readonly look: TrailerLook }
	readonly signs: readonly EmbeddedSign[]
	/** Whether today's browsers show or play the original itself. */
	readonly playable: 'yes' | 'maybe' | 'no'
}

/** What must never leave the house without the giver's word: where, with which device, under which names. */
export interface PrivateMediaFacts {
	readonly location?: { readonly latitude: number; readonly longitude: number }
	readonly device?: string
	readonly author?: string
	readonly copyright?: string
}
