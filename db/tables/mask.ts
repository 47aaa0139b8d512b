import type { ColumnType, Insertable, Selectable } from 'kysely'
import type { MaskKind, MaskReason } from '#moderation/review/mask.ts'

type Timestamp = ColumnType<Date, Date, never>

/** A part of a file covered for all but the desks (phần được che); lifted, it stays as a record. */
export interface MediaMaskTable {
	id: string
	media_id: string
	kind: MaskKind
	/** Of a blur: shares of the upright picture, from its left upper corner. */
	x: number | null
	y: number | null
	width: number | null
	height: number | null
	/** Of a mute, in milliseconds from the beginning; of a place covered in a film, where it is not covered all the time. */
	from_ms: number | null
	to_ms: number | null
	reason: MaskReason
	words: string
	made_by: string
	made_at: Timestamp
	lifted_by: ColumnType<string | null, undefined, string>
	lifted_at: ColumnType<Date | null, undefined, Date>
	lifted_words: ColumnType<string, undefined, string>
}

/** A copy in the store that no row serves any more and that is still to be deleted. */
export interface RetiredFileTable {
	storage_key: string
	media_id: string
}

export type MediaMaskRow = Selectable<MediaMaskTable>
export type NewMediaMask = Insertable<MediaMaskTable>
