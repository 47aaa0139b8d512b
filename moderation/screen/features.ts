import { bare } from './fold.ts'

/** A word of a passage with the signs it brings (dấu hiệu): itself, itself after the word before it, with and without marks, and its letters in rows. */
export interface SignedWord {
	readonly start: number
	readonly end: number
	readonly signs: readonly string[]
}

const token = /(?:https?:\/\/|www\.)[^\s]*|(?<![\p{L}\p{N}'])[\p{L}\p{N}']*\p{L}[\p{L}\p{N}']*|\d+|[?!%]+/gu
const gramLengths = [3, 4] as const
const edge = '|'

/** Numbers tell by how many digits they have (a price, a year, a telephone), not by which; digits inside a word are tones typed as keys; an address tells that it is one. */
function generalised(written: string): string {
	if (/^(?:https?:|www\.)/.test(written)) return 'http'
	if (/^\d+$/.test(written)) return '0'.repeat(Math.min(written.length, 12))
	return /\d/.test(written) ? bare(written.replace(/\d/g, '')) : written
}

function lettersInRow(word: string): string[] {
	const whole = `${edge}${word}${edge}`
	return gramLengths.flatMap((length) =>
		Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) => `~${whole.slice(at, at + length)}`),
	)
}

/** The words of a passage and what each tells; `view` is folded and bears no names. */
export function signedWords(view: string): SignedWord[] {
	let before = edge
	let bareBefore = edge
	return [...view.matchAll(token)].map((match) => {
		const word = generalised(match[0])
		const bareWord = bare(word)
		const signs = [word, `${before} ${word}`, `_${bareWord}`, `_${bareBefore} ${bareWord}`, ...lettersInRow(bareWord)]
		before = word
		bareBefore = bareWord
		return { start: match.index, end: match.index + match[0].length, signs }
	})
}
