/** A stretch of text with how its words stand to the other text: there too, there but for marks or capitals, or only here. */
export interface WordRun {
	readonly text: string
	readonly mark: 'same' | 'spelt' | 'differs'
}

export interface Compared {
	readonly mine: readonly WordRun[]
	readonly theirs: readonly WordRun[]
	/** Share of words in the same order in both: 0 to 1; 1 for two empty texts. */
	readonly likeness: number
}

interface Token {
	readonly text: string
	/** Null for what stands between words. */
	readonly exact: string | null
	readonly bare: string
}

type Pairs = ReadonlyMap<number, number>

/** Beyond this many words a side nothing is compared: the work grows with the product of both. */
const mostWords = 1500

/**
 * Two texts word by word (so từng chữ): the longest common subsequence of their words. Words equal but for marks,
 * capitals or apostrophes are paired too and told apart, since "Đăk" beside "Đắk" is a question of spelling and not of another place.
 */
export function compareWords(mine: string, theirs: string): Compared {
	const [a, b] = [tokens(mine), tokens(theirs)]
	const [wordsOfA, wordsOfB] = [wordsAmong(a), wordsAmong(b)]
	const most = Math.max(wordsOfA.length, wordsOfB.length)
	if (most > mostWords) return { mine: [{ text: mine, mark: 'same' }], theirs: [{ text: theirs, mark: 'same' }], likeness: 0 }
	const pairs = commonWords(a, b, wordsOfA, wordsOfB)
	const back = new Map([...pairs].map(([here, there]) => [there, here]))
	return { mine: runs(a, b, pairs), theirs: runs(b, a, back), likeness: most === 0 ? 1 : pairs.size / most }
}

const pieces = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}]+/gu
const isWord = /[\p{L}\p{N}]/u

/** Words and what stands between them. By a rule of our own: server and browser must cut alike, and their `Intl.Segmenter` need not. */
function tokens(text: string): Token[] {
	return (text.normalize('NFC').match(pieces) ?? []).map((piece) => ({
		text: piece,
		exact: isWord.test(piece) ? piece : null,
		bare: bareOf(piece),
	}))
}

function bareOf(word: string): string {
	return word
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\p{M}'’‘ʼ]/gu, '')
		.replace(/[đð]/gu, 'd')
		.replace(/ƀ/gu, 'b')
}

function wordsAmong(all: readonly Token[]): number[] {
	return all.flatMap((token, index) => (token.exact === null ? [] : [index]))
}

/** Longest common subsequence over bare words: index among `a` → index among `b`. */
function commonWords(a: readonly Token[], b: readonly Token[], mine: readonly number[], theirs: readonly number[]): Pairs {
	const width = theirs.length + 1
	const lengths = new Uint16Array((mine.length + 1) * width)
	const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
	const isSame = (row: number, column: number): boolean => a[mine[row] ?? -1]?.bare === b[theirs[column] ?? -1]?.bare
	for (let row = mine.length - 1; row >= 0; row--)
		for (let column = theirs.length - 1; column >= 0; column--)
			lengths[row * width + column] = isSame(row, column) ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
	const pairs = new Map<number, number>()
	for (let row = 0, column = 0; row < mine.length && column < theirs.length;) {
		if (isSame(row, column)) pairs.set(mine[row++] ?? 0, theirs[column++] ?? 0)
		else if (at(row + 1, column) >= at(row, column + 1)) row++
		else column++
	}
	return pairs
}

/** Neighbours of one mark as one run; what stands between words takes the mark of the word before it where the word after has the same. */
function runs(here: readonly Token[], there: readonly Token[], pairs: Pairs): WordRun[] {
	const marks = here.map((token, index): WordRun['mark'] | null => {
		if (token.exact === null) return null
		const paired = pairs.get(index)
		return paired === undefined ? 'differs' : there[paired]?.exact === token.exact ? 'same' : 'spelt'
	})
	const made: WordRun[] = []
	for (const [index, token] of here.entries()) {
		const mark = marks[index] ?? between(marks, index)
		const last = made.at(-1)
		if (last?.mark === mark) made[made.length - 1] = { text: last.text + token.text, mark }
		else made.push({ text: token.text, mark })
	}
	return made
}

function between(marks: readonly (WordRun['mark'] | null)[], index: number): WordRun['mark'] {
	const before = marks.slice(0, index).findLast((mark) => mark !== null)
	const after = marks.slice(index).find((mark) => mark !== null)
	return before && before === after ? before : 'same'
}
