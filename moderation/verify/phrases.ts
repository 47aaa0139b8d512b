import type { Habit } from './similarity.ts'
import { likeness } from './similarity.ts'
import { words } from './normalise.ts'
import type { Word } from './word.ts'

/** Phrases with the notions they stand for, ready to be found in a text; the longest wins. */
export type PhraseBook = Map<string, { words: Word[]; ids: string[] }[]>

/** Phrase lists (`|` between phrases) by notion → a book looked up by the first word, folded. */
export function makePhraseBook(lists: Iterable<[string, string]>): PhraseBook {
	const book: PhraseBook = new Map()
	for (const [id, list] of lists) {
		for (const phrase of list.split('|')) addPhrase(book, words(phrase), id)
	}
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

/** A phrase found: which notions, where, how surely (0–1; one short word typed without marks is less sure). */
export type PhraseHit = { ids: string[]; from: number; length: number; sureness: number }

/** Finds the longest phrase at each place. `readings[i]` are the meanings of word i. `overlapping` also reports shorter phrases inside. */
export function findPhrases(readings: Word[][], book: PhraseBook, habit: Habit): PhraseHit[] {
	const hits: PhraseHit[] = []
	for (let from = 0; from < readings.length; from++) {
		const hit = longestPhraseAt(readings, from, book, habit)
		if (!hit) continue
		hits.push(hit)
		from += hit.length - 1
	}
	return hits
}

function longestPhraseAt(readings: Word[][], from: number, book: PhraseBook, habit: Habit): PhraseHit | undefined {
	for (const reading of readings[from] ?? []) {
		for (const entry of book.get(reading.fold) ?? []) {
			const sureness = agreement(readings, from, entry.words, habit)
			if (sureness > 0) return { ids: entry.ids, from, length: entry.words.length, sureness }
		}
	}
	return undefined
}

function agreement(readings: Word[][], from: number, phrase: Word[], habit: Habit): number {
	let least = 1
	for (const [offset, known] of phrase.entries()) {
		let best = 0
		for (const typed of readings[from + offset] ?? []) if (typed.fold === known.fold) best = Math.max(best, likeness(typed, known, habit))
		least = Math.min(least, best)
	}
	const enough = phrase.length === 1 ? 0.9 : 0.5
	if (least < enough) return 0
	return phrase.length === 1 && least < 1 ? 0.6 : least
}
