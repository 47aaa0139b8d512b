import { weightOfTyped } from './commonness.ts'
import type { MatchQuery } from './match-types.ts'
import { read } from './reading.ts'
import { weightOf } from './terms.ts'

/** A word to look an entry up by: folded, with how much it counts. */
export type SearchWord = { word: string; weight: number }

/** The words of a contribution worth searching with, weightiest first: no grammar, every reading of a word, short neighbours also joined. */
export function searchWords(query: MatchQuery, most: number): SearchWord[] {
	const reading = read(query, () => false)
	const weights = new Map<string, number>()
	const add = (word: string, weight: number) => {
		if (word.length >= 2 && word.length <= 40) weights.set(word, Math.max(weights.get(word) ?? 0, weight))
	}
	for (const [index, position] of reading.positions.entries()) {
		for (const typed of position.readings) {
			const content = weightOfTyped(typed, reading.habit)
			if (content > 0.1) add(typed.fold, content * weightOf(position))
		}
		const following = reading.positions.slice(index, index + 3).filter((next) => next.clause === position.clause && next.part === 'title')
		const joined = following.map((next) => next.readings[0]?.fold ?? '').join('')
		if (following.length === 3 && following.every((next) => (next.readings[0]?.fold.length ?? 9) <= 3)) add(joined, 0.5)
	}
	return [...weights]
		.map(([word, weight]) => ({ word, weight }))
		.sort((one, other) => other.weight - one.weight)
		.slice(0, most)
}
