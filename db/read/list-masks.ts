import type { MaskPart, MaskReason } from '#moderation/review/mask.ts'
import type { Db } from '../schema.ts'
import type { MediaMaskRow } from '../tables/mask.ts'

/** A mask in force, as the desks see it. */
export interface MaskView {
	readonly id: string
	readonly part: MaskPart
	readonly reason: MaskReason
	readonly words: string
	readonly by: string
	readonly at: string
}

/** Masks of a file that are in force, oldest first. */
export async function listMasks(db: Db, mediaId: string): Promise<MaskView[]> {
	const rows = await db
		.selectFrom('media_mask')
		.innerJoin('member', 'member.id', 'media_mask.made_by')
		.selectAll('media_mask')
		.select('member.display_name')
		.where('media_id', '=', mediaId)
		.where('lifted_at', 'is', null)
		.orderBy('made_at')
		.orderBy('media_mask.id')
		.limit(200)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		part: asPart(row),
		reason: row.reason,
		words: row.words,
		by: row.display_name,
		at: row.made_at.toISOString(),
	}))
}

function asPart(row: Omit<MediaMaskRow, 'id'>): MaskPart {
	const { kind, x, y, width, height, from_ms: fromMs, to_ms: toMs } = row
	const stretch = fromMs !== null && toMs !== null ? { fromMs, toMs } : null
	if (kind === 'blur' && x !== null && y !== null && width !== null && height !== null)
		return { kind, region: { x, y, width, height }, ...(stretch && { during: stretch }) }
	return kind === 'mute' && stretch ? { kind, stretch } : { kind: 'hide' }
}
