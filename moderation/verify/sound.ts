/**
 * How two spellings of one spoken name agree. Highland names are written by ear: Dray/Đrai/D'rai, Knuếc/KNuec, Jang/Yang, Krông Pắc/Pắk,
 * Sêrêpôk/Sê-rê-pốk. The key keeps what all writers hear.
 */
export function soundKey(folded: string): string {
	return folded
		.replace(/^gi(?=[aeiou])|^z/u, 'j')
		.replace(/^y(?=[aeiou])|^d(?=[iy]ong)/u, 'j')
		.replace(/^(?:ch|tr)/u, 'c')
		.replace(/ngh/gu, 'ng')
		.replace(/(?<=[bdmlrgjp])h/gu, '')
		.replace(/ph/gu, 'f')
		.replace(/qu/gu, 'kw')
		.replace(/[cq]/gu, 'k')
		.replace(/x/gu, 's')
		.replace(/y/gu, 'i')
		.replace(/oo|ua|uo|oa/gu, 'o')
		.replace(/ie|ia|ee/gu, 'i')
		.replace(/(.)\1+/gu, '$1')
		.replace(/(?:kh|k|t|h)$/u, 'k')
		.replace(/(?:nh|ng|n)$/u, 'n')
}

/** Edits (insert, delete, substitute, swap neighbours) between two words, counted no further than `most` + 1. */
export function editDistance(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return most + 1
	let before: number[] = []
	let last = Array.from({ length: other.length + 1 }, (_, index) => index)
	for (let row = 1; row <= one.length; row++) {
		const next = [row]
		for (let column = 1; column <= other.length; column++) {
			const same = one[row - 1] === other[column - 1]
			let cost = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
			const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
			if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
			next.push(cost)
		}
		before = last
		last = next
	}
	return last[other.length] ?? most + 1
}
