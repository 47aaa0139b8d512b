import type { MediaFacts, PrivateMediaFacts } from '#moderation/upload/media-facts.ts'
import type { MediaScan } from '#moderation/upload/scan.ts'
import type { ColumnType, Insertable, Selectable, Updateable } from 'kysely'
import type { MediaNoteKind } from '#moderation/verify/media-note.ts'
import type { Masked } from '#moderation/review/mask.ts'
import type { MediaPart } from '#moderation/upload/part.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'

type Timestamp = ColumnType<Date, Date, Date>
/** bigint comes back as text from the driver unless told otherwise; the client is told to give numbers. */
type Bytes = ColumnType<number, number, number>

export interface KeptFacts {
	readonly media?: MediaFacts
	readonly private?: PrivateMediaFacts
}

/** A file someone gave (tệp): the original, bit-exact and private, with what was learnt from its content. */
export interface MediaTable {
	id: string
	contribution_id: string
	position: number
	/** Only the gift itself is ever published. */
	part: ColumnType<MediaPart, MediaPart | undefined, MediaPart>
	/** As the person's device named it; never touches the file system. */
	file_name: string
	caption: ColumnType<string, string | undefined, string>
	state: 'received' | 'ready' | 'refused' | 'removed'
	kind: 'image' | 'audio' | 'video' | null
	mime: string | null
	bytes: Bytes
	sha256: string
	storage_key: string
	width: number | null
	height: number | null
	duration_seconds: number | null
	/** Whether ordinary browsers can play the original. */
	playable: ColumnType<boolean, boolean | undefined, boolean>
	/** 64-bit perceptual hash in hex. */
	perceptual_hash: string | null
	/** Peaks 0..255. */
	waveform: ColumnType<number[] | null, string | null, string | null>
	/** What the content told; `private` (where, which device, whom) never leaves the desks. */
	facts: ColumnType<KeptFacts, string | undefined, string>
	refusal: ColumnType<({ code: string } & Record<string, unknown>) | null, string | null, string | null>
	/** What the virus scanner said; null: none was set up when the file came. */
	scan: ColumnType<MediaScan | null, string | null | undefined, string | null>
	/** Whether parts of it are covered, or all of it is kept back, for everyone but the desks. */
	masked: ColumnType<Masked, Masked | undefined, Masked>
	/** Rises with every change of its masks, and of what its copies say inside: a copy begun before is thrown away. */
	mask_version: ColumnType<number, number | undefined, number>
	/** Peaks of the masked copy. */
	masked_waveform: ColumnType<number[] | null, string | null | undefined, string | null>
	received_at: Timestamp
	processed_at: Date | null
}

/** A re-encoded image, or the poster of a video: `desk` for reviewers, `masked` with parts covered, `public` with credit and licence written in. */
export interface DerivativeTable {
	id: string
	media_id: string
	audience: 'desk' | 'masked' | 'public'
	/** `poster` stands for a film; `playable` is a recording without what its device wrote into it. */
	size: 'small' | 'medium' | 'large' | 'poster' | 'playable'
	mime: string
	width: number | null
	height: number | null
	bytes: Bytes
	sha256: string
	storage_key: string
	created_at: Timestamp
}

/** One tus upload (lượt tải lên): who may continue it, and how far it is from being a file safe on the server. */
export interface UploadTable {
	id: string
	member_id: string
	contribution_id: string
	media_id: ColumnType<string | null, string | null | undefined, string | null>
	part: ColumnType<MediaPart, MediaPart | undefined, never>
	file_name: string
	mime_claimed: string
	bytes: Bytes
	/** What the sender's device computed, if it did. */
	sha256_claimed: string | null
	/** What the bytes on our disk hash to; noted before the file moves, so that a crash in between can be mended. */
	sha256: ColumnType<string | null, string | null | undefined, string | null>
	state: 'open' | 'complete' | 'received' | 'refused' | 'deleted' | 'expired'
	refusal: ColumnType<UploadRefusal | null, string | null | undefined, string | null>
	/** Media with the same content that was there already. */
	duplicate_of: ColumnType<string | null, string | null | undefined, string | null>
	created_at: Timestamp
	updated_at: Timestamp
	expires_at: Timestamp
}

/** What a picture is recognised by: its proportions and a miniature of 64 × 64 grey values. */
export interface MediaPrintTable {
	media_id: string
	/** Width by height. */
	aspect: number
	miniature: Buffer
}

/** The perceptual hash of a picture (position 0) or of a region in it, in shares of its width and height; bands are for the look-up. */
export interface MediaHashTable {
	media_id: string
	position: number
	/** Signed as PostgreSQL has it; the driver is told to give and take text here, numbers do not hold 64 bits. */
	hash: ColumnType<string, string, never>
	x: number
	y: number
	width: number
	height: number
}

/** What a desk wrote at a moment of a recording (ghi chú theo thời điểm). One taken back keeps its row and is shown to nobody. */
export interface MediaNoteTable {
	id: string
	media_id: string
	kind: MediaNoteKind
	from_ms: number
	/** Null for a moment without a length. */
	to_ms: number | null
	body: string
	author_id: string
	at: Timestamp
	removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export type MediaRow = Selectable<MediaTable>
export type NewMedia = Insertable<MediaTable>
export type MediaPatch = Updateable<MediaTable>
export type UploadRow = Selectable<UploadTable>
export type NewUpload = Insertable<UploadTable>
