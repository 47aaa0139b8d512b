import type { ItemFields } from './item.ts'

/** Why two applications are taken to be about one object (cùng một hiện vật). */
export const sameGrounds = ['same-photo', 'same-marks', 'named-by-officer', 'suspected'] as const
export type SameGround = (typeof sameGrounds)[number]

export interface ComparedItem extends Pick<ItemFields, 'name' | 'material' | 'marks' | 'dimensions'> {
	/** SHA-256 of its photographs. */
	readonly photos: readonly string[]
}

/**
 * Whether two people claim one object: the very same photograph file, or the same marks on objects of the same name and size. Likeness alone is no claim:
 * jars and gongs come by the hundred.
 */
export function sameObject(one: ComparedItem, other: ComparedItem): SameGround | null {
	if (one.photos.some((photo) => other.photos.includes(photo))) return 'same-photo'
	const marks = folded(one.marks)
	const hasSameMarks = marks.length >= 6 && marks === folded(other.marks)
	return hasSameMarks && folded(one.name) === folded(other.name) && folded(one.dimensions) === folded(other.dimensions)
		? 'same-marks'
		: null
}

function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		.replace(/[^\p{L}\p{Nd}]+/gu, ' ')
		.trim()
}
