import type { PlaceKind } from '../tables/place.ts'

/** A name typed, folded in every way it can be read; the first is as it stands. */
export interface TypedName {
	readonly text: string
	readonly kind: PlaceKind | null
	readonly folded: readonly string[]
}

export interface StoredName {
	readonly name: string
	readonly kind: PlaceKind
	readonly folded: string
}

/** How well a stored name answers what was typed: 100 letter by letter, 95 but for marks, down to 45 for a slip; 0 not at all. */
export function scoreName(typed: TypedName, stored: StoredName): number {
	const score = scoreLetters(typed, stored)
	if (score === 0 || typed.kind === null) return score
	return typed.kind === stored.kind ? score + 2 : score - 3
}

function scoreLetters(typed: TypedName, stored: StoredName): number {
	const [asTyped = '', ...others] = typed.folded
	if (asTyped === '') return 0
	if (letters(typed.text) === letters(stored.name)) return 100
	if (withTonesInOnePlace(typed.text) === withTonesInOnePlace(stored.name)) return 98
	if (asTyped === stored.folded) return 95
	const joined = stored.folded.replaceAll(' ', '')
	const bare = asTyped.replaceAll(' ', '')
	if (bare === joined) return 93
	if (others.some((other) => other.replaceAll(' ', '') === joined)) return 90
	if (bare.length >= 2 && joined.startsWith(bare)) return 70 + (10 * bare.length) / joined.length
	if (bare.length >= 2 && ` ${stored.folded}`.includes(` ${asTyped}`)) return 60
	const slips = slipsBetween(bare, joined)
	return slips <= (bare.length >= 10 ? 2 : bare.length >= 4 ? 1 : 0) ? 55 - 5 * slips : 0
}

/** One form for what looks alike: capitals, apostrophes, Ð for Đ. */
function letters(name: string): string {
	return name
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’‘ʼ`´]/gu, '')
		.replace(/ð/gu, 'đ')
}

/** And one place for the tone mark of oa, oe, uy, which two schools of spelling put on different vowels. */
function withTonesInOnePlace(name: string): string {
	return letters(name)
		.normalize('NFD')
		.replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/gu, '$1$3$2')
		.normalize('NFC')
}

/** Letters to add, drop, change, or swap with their neighbour, to come from one word to the other (Damerau's distance); 3 stands for more than 2. */
function slipsBetween(mine: string, theirs: string): number {
	if (Math.abs(mine.length - theirs.length) > 2) return 3
	let before: number[] = []
	let row = Array.from({ length: theirs.length + 1 }, (_, index) => index)
	for (let i = 1; i <= mine.length; i++) {
		const next = [i]
		for (let j = 1; j <= theirs.length; j++) {
			const same = mine[i - 1] === theirs[j - 1]
			const swapped = i > 1 && j > 1 && mine[i - 1] === theirs[j - 2] && mine[i - 2] === theirs[j - 1]
			const ways = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1)]
			next.push(Math.min(...ways, ...(swapped ? [(before[j - 2] ?? 0) + 1] : [])))
		}
		before = row
		row = next
	}
	return Math.min(row[theirs.length] ?? 3, 3)
}
