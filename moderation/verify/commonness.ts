import { everydayWords, grammarWords } from './lexicon/stop-words.ts'
import type { Habit } from './similarity.ts'
import { toWord } from './word.ts'
import type { Word } from './word.ts'

const commonness = new Map<string, number>([
	...[...everydayWords].map((word): [string, number] => [toWord(word).key, 0.4]),
	...[...grammarWords].map((word): [string, number] => [toWord(word).key, 0.08]),
])
const foldedCommonness = new Map([...commonness].map(([key, weight]): [string, number] => [toWord(key.slice(0, -1)).fold, weight]))

/** How much one word may say at most, whatever its rarity (1 = a content word). */
export function weightOfWord(key: string): number {
	return commonness.get(key) ?? 1
}

/** The same for a word as typed; without marks it may be any of the words it folds to, so the commonest counts. */
export function weightOfTyped(word: Word, habit: Habit): number {
	return habit === 'marked' ? weightOfWord(word.key) : (foldedCommonness.get(word.fold) ?? 1)
}
