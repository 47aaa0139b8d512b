export interface Passage {
	readonly start: number
	readonly end: number
}

/** A sign inside a word (an address, `example.org`, `20.11`) ends no sentence. */
const sentence = /(?:[^.!?…\n]|(?<![.!?…])[.!?…]+(?=[\p{L}\p{N}]))+(?:[.!?…]+\n*|\n+|$)/gu
const fewWords = 30

/** A line that ends with its sentence, or an empty line, ends a paragraph. */
const endsParagraph = /[.!?…]\n+$|\n\n+$/u

/**
 * A text cut at the ends of sentences into passages (đoạn) of some thirty words at most, none longer than its paragraph: what is said in passing in a long account is read by
 * itself.
 */
export function passagesOf(view: string): Passage[] {
	const passages: Passage[] = []
	let words = fewWords
	for (const match of view.matchAll(sentence)) {
		const count = match[0].split(/\s+/).length
		const last = passages.at(-1)
		const end = match.index + match[0].length
		const isJoined = last !== undefined && words + count <= fewWords
		if (isJoined) passages[passages.length - 1] = { start: last.start, end }
		else passages.push({ start: match.index, end })
		words = endsParagraph.test(match[0]) ? fewWords : isJoined ? words + count : count
	}
	return passages
}
