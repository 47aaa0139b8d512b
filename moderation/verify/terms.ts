import type { MatchCorpus } from './corpus.ts'
import type { Position, Reading } from './reading.ts'
import type { Habit } from './similarity.ts'
import { likeness } from './similarity.ts'
import { soundKey } from './sound.ts'
import type { Word } from './word.ts'

/** A word of the registry that a typed word may be, with how like they are and how much the typed place counts. */
export type Term = { key: string; at: number; like: number; weight: number; position: Position }

const partWeight = { title: 1, description: 0.75, place: 0.45 } as const

/** How much a typed word counts: the title most, landmarks less, denied words little (what a thing is not still tells where it is). */
export function weightOf(position: Position): number {
	if (position.denied) return 0.1
	return partWeight[position.part] * (position.beside ? 0.6 : 1)
}

/** Unknown words compared with every known one; a contribution of sense has some ten. */
const mostGuesses = 100

/** Every known word each typed word may stand for, looked up by letters, by sound and by spelling a letter or two away. */
export function findTerms(reading: Reading, corpus: MatchCorpus): Term[][] {
	const cache = new Map<string, { word: Word; like: number }[]>()
	let guesses = mostGuesses
	const terms = reading.positions.map((position) => {
		const found = new Map<string, Term>()
		for (const typed of position.readings) {
			const cacheKey = typed.key
			const known = corpus.byFold.has(typed.fold)
			const isGuessed = !known && typed.fold.length >= 4 && guesses > 0
			const close = cache.get(cacheKey) ?? closeWords(typed, reading.habit, corpus, isGuessed)
			if (isGuessed && !cache.has(cacheKey)) guesses--
			cache.set(cacheKey, close)
			for (const { word, like } of close) keepBest(found, { key: word.key, at: position.at, like, weight: weightOf(position), position })
		}
		return found
	})
	addJoined(reading, corpus, terms)
	return terms.map((found) => [...found.values()])
}

function keepBest(found: Map<string, Term>, term: Term): void {
	const known = found.get(term.key)
	if (!known || known.like < term.like) found.set(term.key, term)
}

function closeWords(typed: Word, habit: Habit, corpus: MatchCorpus, isGuessed: boolean): { word: Word; like: number }[] {
	const folds = new Set([typed.fold, ...(corpus.bySound.get(soundKey(typed.fold)) ?? [])])
	const known = corpus.byFold.has(typed.fold)
	if (isGuessed) for (const fold of corpus.byFold.keys()) if (mayBe(typed.fold, fold)) folds.add(fold)
	const close: { word: Word; like: number }[] = []
	for (const fold of folds) {
		for (const word of corpus.byFold.get(fold) ?? []) {
			const like = likeness(typed, word, habit) * (known && fold !== typed.fold ? 0.75 : 1)
			if (like >= 0.4) close.push({ word, like })
		}
	}
	return close
}

/** A slip seldom changes both of the first two letters, or the length by more than two. */
function mayBe(typed: string, known: string): boolean {
	return Math.abs(known.length - typed.length) <= 2 && (typed.charAt(0) === known.charAt(0) || typed.charAt(1) === known.charAt(1))
}

/** `nhadai` is two known words; `Sê-rê-pốk` is one. */
function addJoined(reading: Reading, corpus: MatchCorpus, terms: Map<string, Term>[]): void {
	const { positions } = reading
	for (const [index, position] of positions.entries()) {
		for (const typed of position.readings) {
			const parts = corpus.byFold.has(typed.fold) ? undefined : corpus.joined.get(typed.fold)
			for (const [offset, word] of (parts ?? []).entries())
				keepBest(terms[index] ?? new Map(), {
					key: word.key,
					at: position.at + offset * 0.01,
					like: 0.9,
					weight: weightOf(position),
					position,
				})
		}
		for (const length of [2, 3]) {
			const slice = positions.slice(index, index + length)
			if (slice.length < length || slice.some((one) => one.clause !== position.clause)) continue
			const glued = slice.map((one) => one.readings[0]?.fold ?? '').join('')
			if (glued.length < 5) continue
			const folds = new Set([glued, ...(glued.length >= 6 ? (corpus.bySound.get(soundKey(glued)) ?? []) : [])])
			for (const fold of folds) {
				for (const word of corpus.byFold.get(fold) ?? []) {
					for (const offset of slice.keys())
						keepBest(terms[index + offset] ?? new Map(), {
							key: word.key,
							at: position.at,
							like: fold === glued ? 0.9 : 0.8,
							weight: weightOf(position),
							position,
						})
				}
			}
		}
	}
}
