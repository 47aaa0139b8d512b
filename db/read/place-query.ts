import type { PlaceKind } from '../tables/place.ts'

/** What someone typed into a place field, taken apart: "xã Krông Na, huyện Buôn Đôn" is a name with its kind, and what it lies in. */
export interface PlacePart {
	readonly name: string
	readonly kind: PlaceKind | null
}

const kindWords: readonly (readonly [RegExp, PlaceKind])[] = [
	[/^(?:tỉnh|tinh)\s+/iu, 'tinh'],
	[/^(?:thành phố|thanh pho|tp\.?)\s+/iu, 'thanh_pho'],
	[/^(?:thị xã|thi xa|tx\.?)\s+/iu, 'thi_xa'],
	[/^(?:thị trấn|thi tran|tt\.?)\s+/iu, 'thi_tran'],
	[/^(?:huyện|huyen|h\.)\s+/iu, 'huyen'],
	[/^(?:phường|phuong|p\.)\s+/iu, 'phuong'],
	[/^(?:xã|xa|x\.)\s+/iu, 'xa'],
]
const innerKind = /\s+(?=(?:tỉnh|thành phố|thị xã|thị trấn|huyện|phường|xã|tp\.|tx\.)\s)/giu

/** The parts from the smallest place to the largest, at most four. */
export function placeParts(text: string): PlacePart[] {
	return text
		.normalize('NFC')
		.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
		.trim()
		.replace(innerKind, ', ')
		.split(/[,;]|\s[-–—]\s/u)
		.map((part) => partOf(part.trim()))
		.filter((part) => part.name !== '')
		.slice(0, 4)
}

function partOf(text: string): PlacePart {
	for (const [word, kind] of kindWords) if (word.test(text)) return { name: text.replace(word, '').trim(), kind }
	return { name: text, kind: null }
}

/**
 * Ways to read a name besides as it stands: keys of Telex ("Kroong Nawng") and VNI ("Kro6ng Na8ng") typed with the method switched off, and letters
 * of old Ê Đê fonts ("{uôn"). Without marks where keys stand for marks: these readings serve only to compare folded names.
 */
export function otherReadings(name: string): string[] {
	const legacy = name
		.replace(/\{/gu, 'Ƀ')
		.replace(/\[/gu, 'ƀ')
		.replace(/[|\\^]/gu, '')
	const syllables = name.split(' ')
	const shapes = syllables.map(withoutShapeKeys)
	const tones = shapes.map(withoutToneKey)
	const vni = name.replace(/(?<=\p{L}\p{M}*\d?)\d/gu, '')
	return [...new Set([legacy, shapes.join(' '), tones.join(' '), vni])].filter((reading) => reading !== name)
}

/** Telex: aa, ee, oo, dd and w. */
function withoutShapeKeys(syllable: string): string {
	return syllable
		.replace(/([aeo])\1|dd/giu, (pair) => pair.charAt(0))
		.replace(/(?<=[aou]\p{M}*[a-z]{0,2})w/giu, '')
		.replace(/w/giu, 'u')
}

/** Telex: one of s, f, r, x, j somewhere after the first vowel. */
function withoutToneKey(syllable: string): string {
	return syllable.replace(/(?<=[aeiouyăâêôơư]\p{L}*)[sfrxj](?!.*[sfrxj])/iu, '')
}
