import { bare, settleTones } from './fold.ts'

/** Between the words of a phrase: spaces and signs people put there, but no end of a sentence. */
const gap = '(?:[ ,\\-_*·/\'"+~:;()]{1,3}|\\.)'
const word = '[\\p{L}\\p{N}%]{1,14}'
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

const escapeSource = (text: string) => text.replace(/[.*+?^${}()[\]\\/]/g, '\\$&')

function tokenSource(token: string, write: (form: string) => string): string {
	const forms = token.split('|').map((form) => write(settleTones(form.normalize('NFC'))))
	return `(?:${[...new Set(forms)].map((form) => form.split('_').map(escapeSource).join(gap)).join('|')})`
}

function sourceAs(tokens: readonly string[], write: (form: string) => string): string {
	let source = ''
	let first = true
	for (const token of tokens) {
		const reach = /^_(\d)$/.exec(token)
		if (reach) source += `(?:${gap}${word}){0,${reach[1]}}`
		else if (token.endsWith('?')) {
			const inner = tokenSource(token.slice(0, -1), write)
			source += first ? `(?:${inner}${gap})?` : `(?:${gap}${inner})?`
		} else {
			source += first ? tokenSource(token, write) : gap + tokenSource(token, write)
			first = false
		}
	}
	return source
}

const tokensOf = (phrase: string) => phrase.replace(/^!/, '').trim().split(' ')
const asWritten = (form: string) => form

/** The phrase with its marks. */
const markedSource = (phrase: string) => sourceAs(tokensOf(phrase), asWritten)

/** The phrase wholly without marks; undefined for single words and where marks are demanded, because too much else is typed so. */
function bareSource(phrase: string): string | undefined {
	const tokens = tokensOf(phrase)
	if (phrase.startsWith('!') || tokens.length < 2) return undefined
	const source = sourceAs(tokens, bare)
	return source === markedSource(phrase) ? undefined : source
}

/**
 * Turns a phrase into the source of a regular expression without nested or unbounded repetition.
 * `a|b` either word · `a_b` two words as one choice · `word?` may be missing · `_3` up to three other words · leading `!` only with its marks;
 * otherwise the whole phrase may also be typed without marks, if it has two words or more.
 */
export const phraseSource = (phrase: string) =>
	[markedSource(phrase), bareSource(phrase)].filter((source) => source !== undefined).join('|')

/** One expression for the phrases typed without marks, if any of them may be. */
export function compileBarePhrases(phrases: readonly string[]): RegExp | undefined {
	const sources = phrases.map(bareSource).filter((source) => source !== undefined)
	return sources.length > 0 ? compileSources(sources) : undefined
}

/** One expression for the phrases with their marks. */
export const compileMarkedPhrases = (phrases: readonly string[]) => compileSources(phrases.map(markedSource))

/** One expression that finds any of the phrases at word edges of any script. */
export function compilePhrases(phrases: readonly string[]): RegExp {
	return new RegExp(withPlainClasses(`${before}(?:${phrases.map(phraseSource).join('|')})${after}`), 'g')
}

/** Phrases written one after another, separated by semicolons. */
export const list = (phrases: string) => phrases.split(';').map((phrase) => phrase.trim().replace(/\s+/g, ' '))

/** Latin letters of Vietnamese and the highland languages: folded text has few others, and two ranges compile far faster than \\p{L}. */
const letters = 'a-z\\u00c0-\\u024f\\u1e00-\\u1eff'

function withPlainClasses(source: string): string {
	return source
		.replace(/\[([^\]]*)\]/g, (whole) => whole.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', '0-9').replaceAll('\\p{M}', ''))
		.replaceAll('\\p{L}', `[${letters}]`)
		.replaceAll('\\p{N}', '[0-9]')
}

/** One expression from hand-written sources, at word edges. */
export function compileSources(sources: readonly string[]): RegExp {
	return new RegExp(withPlainClasses(`${before}(?:${sources.join('|')})${after}`), 'g')
}

/** Whether any of these words, separated by `|`, stands in a text, with or without its marks. */
export function nearWords(words: string): RegExp {
	return new RegExp(withPlainClasses(`${before}(?:${words}|${bare(words)})${after}`), 'g')
}

/** Each letter may be doubled and be followed by up to three signs or one space: *đ.ị.t*, *l🍑ồn*, *cặcc*. */
export function scatteredSource(letters: string): string {
	return [...letters].map((letter) => `${escapeSource(letter)}{1,2}`).join('[^\\p{L}\\p{N}\\n]{0,3}')
}
