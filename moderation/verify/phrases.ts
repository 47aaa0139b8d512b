import { weightOfTyped } from './commonness.ts'
import type { Habit } from './similarity.ts'
import { likeness } from './similarity.ts'
import { words } from './normalise.ts'
import type { Word } from './word.ts'

/** Phrases with the notions they stand for, ready to be found in a text; the longest wins. */
export type PhraseBook = Map<string, { words: Word[]; ids: string[] }[]>

/** Phrase lists (`|` between phrases) by notion → a book looked up by the first word, folded. `empty`: phrases that stand for nothing and hide the words in them. */
export function makePhraseBook(lists: Iterable<[string, string]>, empty = ''): PhraseBook {
	const book: PhraseBook = new Map()
	for (const [id, list] of lists) {
		for (const phrase of list.split('|')) addPhrase(book, words(phrase), id)
	}
	for (const phrase of empty.split('|')) addEmpty(book, words(phrase))
	for (const entries of book.values()) entries.sort((one, other) => other.words.length - one.words.length)
	return book
}

function addPhrase(book: PhraseBook, phrase: Word[], id: string): void {
	const first = phrase[0]
	if (!first) return
	const key = phrase.map((word) => word.key).join(' ')
	const entries = book.get(first.fold) ?? []
	const known = entries.find((entry) => entry.words.map((word) => word.key).join(' ') === key)
	if (known) known.ids.push(id)
	else entries.push({ words: phrase, ids: [id] })
	book.set(first.fold, entries)
}

function addEmpty(book: PhraseBook, phrase: Word[]): void {
	const first = phrase[0]
	if (!first) return
	const key = phrase.map((word) => word.key).join(' ')
	const entries = book.get(first.fold) ?? []
	if (!entries.some((entry) => entry.words.map((word) => word.key).join(' ') === key)) entries.push({ words: phrase, ids: [] })
	book.set(first.fold, entries)
}

/** A phrase found: which notions, where, how surely (0–1; one short word typed without marks is less sure). */
export type PhraseHit = { ids: string[]; from: number; length: number; sureness: number }

/** Finds the longest phrase at each place; in a record (the registry's own words) only as written. `readings[i]` are the meanings of word i. `overlapping` also reports shorter phrases inside. */
export function findPhrases(readings: Word[][], book: PhraseBook, habit: Habit | 'record'): PhraseHit[] {
	const hits: PhraseHit[] = []
	for (let from = 0; from < readings.length; from++) {
		const hit = longestPhraseAt(readings, from, book, habit)
		if (!hit) continue
		if (hit.ids.length > 0) hits.push(hit)
		from += hit.length - 1
	}
	return hits
}

/** Words are hidden only where the compound is surely written. */
const sureOfEmpty = 0.9

function longestPhraseAt(readings: Word[][], from: number, book: PhraseBook, habit: Habit | 'record'): PhraseHit | undefined {
	for (const reading of readings[from] ?? []) {
		for (const entry of book.get(reading.fold) ?? []) {
			const sureness = agreement(readings, from, entry.words, habit)
			if (sureness >= (entry.ids.length > 0 ? 0.01 : sureOfEmpty)) return { ids: entry.ids, from, length: entry.words.length, sureness }
		}
	}
	return undefined
}

function agreement(readings: Word[][], from: number, phrase: Word[], habit: Habit | 'record'): number {
	let least = 1
	let sum = 0
	for (const [offset, known] of phrase.entries()) {
		let best = 0
		for (const typed of readings[from + offset] ?? [])
			if (typed.fold === known.fold) best = Math.max(best, likeness(typed, known, habit === 'record' ? 'marked' : habit))
		least = Math.min(least, best)
		sum += best
	}
	if (habit === 'record') return least >= 0.95 ? least : 0
	if (phrase.length > 1) return least >= 0.5 && sum >= meanOfSeveral * phrase.length ? least : 0
	const [typed] = readings[from] ?? []
	if (least < 0.9 || !typed) return 0
	return least < 1 ? 0.6 * Math.max(0.3, weightOfTyped(typed, habit)) : least
}

/** One word of a phrase may carry a wrong tone, not each of them: "bổ sung" is not "bỏ súng". */
const meanOfSeveral = 0.65
