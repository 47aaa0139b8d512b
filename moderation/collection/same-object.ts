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
	const marks = tellingMarks(one.marks)
	const hasSameMarks = marks.length >= 6 && marks === tellingMarks(other.marks)
	return hasSameMarks && folded(one.name) === folded(other.name) && folded(one.dimensions) === folded(other.dimensions)
		? 'same-marks'
		: null
}

/** Words that say of marks only that there are none, or that nobody knows. */
const sayingNothing = new Set(
	(
		'khong ko chua co ro thay biet xac dinh ghi chep doc nhin duoc con gi dau vet chu viet khac so hieu ky tu nao ca het mo mat va hay hoac bi thi ' +
		'no none not any mark marks inscription inscriptions number numbers unknown known nothing'
	).split(' '),
)

/** Marks folded for comparing; empty where their words tell of none ("không có", "chưa rõ"), as half the jars of a province have it. */
export function tellingMarks(marks: string): string {
	const words = folded(marks)
	return words.split(' ').every((word) => sayingNothing.has(word)) ? '' : words
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
