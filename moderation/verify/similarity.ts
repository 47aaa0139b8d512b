import { editDistance, soundKey } from './sound.ts'
import { isFoldedSyllable } from './syllable.ts'
import { isMarked } from './word.ts'
import type { Word } from './word.ts'

/** How the writer of a text types: with Vietnamese marks or without. Marks that are there are evidence; marks that are missing are not. */
export type Habit = 'marked' | 'unmarked'

/** Likeness 0–1 of a typed word to a known word. Under 0.4 counts as different. */
export function likeness(typed: Word, known: Word, habit: Habit): number {
	if (typed.key === known.key) return 1
	if (typed.fold === known.fold) return sameLetters(typed, known, habit)
	return sameSound(typed, known)
}

function sameLetters(typed: Word, known: Word, habit: Habit): number {
	if (!isFoldedSyllable(known.fold)) return 0.95
	if (!isMarked(known)) return habit === 'unmarked' ? 0.95 : 0.7
	if (!isMarked(typed)) return habit === 'unmarked' ? 0.92 : 0.6
	const typedTone = typed.key.slice(-1)
	const sameQuality = typed.key.slice(0, -1) === known.key.slice(0, -1)
	if (sameQuality && typedTone === '0') return 0.75
	return sameQuality ? 0.55 : 0.5
}

function sameSound(typed: Word, known: Word): number {
	const short = Math.min(typed.fold.length, known.fold.length)
	if (short < 3 || /\d/u.test(typed.fold + known.fold)) return 0
	const ordinary = isFoldedSyllable(typed.fold) && isFoldedSyllable(known.fold)
	if (soundKey(typed.fold) === soundKey(known.fold)) return ordinary ? 0.45 : 0.85
	if (ordinary) return 0
	const most = short >= 7 ? 2 : 1
	const edits = short >= 4 ? editDistance(typed.fold, known.fold, most) : most + 1
	if (edits > most) return soundEdit(typed.fold, known.fold)
	return edits === 1 ? (short >= 5 ? 0.8 : 0.65) : 0.65
}

function soundEdit(one: string, other: string): number {
	const a = soundKey(one)
	const b = soundKey(other)
	return Math.min(a.length, b.length) >= 5 && editDistance(a, b, 1) === 1 ? 0.65 : 0
}
