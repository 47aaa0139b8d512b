/** A stretch of a text, and whether the other text says it too (chỗ giống, chỗ khác). */
export interface Stretch {
	readonly text: string
	readonly isShared: boolean
}

/** Longer texts are not compared word by word: the table of all pairs would grow with their product. */
const mostWords = 800

/** Two texts side by side with the words marked that only one of them has; null where they are too long to compare. Case and Unicode form make no difference. */
export function markDifferences(mine: string, theirs: string): { readonly mine: Stretch[]; readonly theirs: Stretch[] } | null {
	const [one, other] = [wordsIn(mine), wordsIn(theirs)]
	if (one.length > mostWords || other.length > mostWords) return null
	const shared = sharedWords(one.map(plain), other.map(plain))
	return { mine: stretches(one, shared.mine), theirs: stretches(other, shared.theirs) }
}

/** Words with the spaces and signs after them. */
function wordsIn(text: string): string[] {
	return text.normalize('NFC').match(/\S+\s*/gu) ?? []
}

function plain(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || word.trim()
}

/** The longest common subsequence: which words of each are in it. */
function sharedWords(one: readonly string[], other: readonly string[]): { mine: Set<number>; theirs: Set<number> } {
	const width = other.length + 1
	const longest = new Uint16Array((one.length + 1) * width)
	const at = (row: number, column: number): number => longest[row * width + column] ?? 0
	for (let row = one.length - 1; row >= 0; row--)
		for (let column = other.length - 1; column >= 0; column--)
			longest[row * width + column] =
				one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
	const found = { mine: new Set<number>(), theirs: new Set<number>() }
	for (let row = 0, column = 0; row < one.length && column < other.length;) {
		if (one[row] === other[column]) {
			found.mine.add(row++)
			found.theirs.add(column++)
		} else if (at(row + 1, column) >= at(row, column + 1)) row++
		else column++
	}
	return found
}

function stretches(words: readonly string[], shared: ReadonlySet<number>): Stretch[] {
	const found: { text: string; isShared: boolean }[] = []
	for (const [index, text] of words.entries()) {
		const last = found.at(-1)
		if (last && last.isShared === shared.has(index)) last.text += text
		else found.push({ text, isShared: shared.has(index) })
	}
	return found
}
