import { compareWords, type Compared, type WordRun } from '#moderation/verify/compare-words.ts'
import type { RowStanding } from './compared-row.tsx'

/** Texts with less in common than this are two tellings: marking nearly every word would tell nothing. */
const twoTellings = 0.3

export interface ComparedTexts {
	readonly standing: RowStanding | null
	readonly mine: readonly WordRun[]
	readonly theirs: readonly WordRun[]
}

/** How a text on one side stands to that on the other, and what of each to mark. */
export function compareTexts(mine: string, theirs: string): ComparedTexts {
	const plain = (text: string): WordRun[] => (text ? [{ text, mark: 'same' }] : [])
	if (!mine.trim() || !theirs.trim())
		return { standing: mine.trim() ? 'mine' : theirs.trim() ? 'theirs' : null, mine: plain(mine), theirs: plain(theirs) }
	const compared = compareWords(mine, theirs)
	if (compared.likeness < twoTellings) return { standing: 'apart', mine: plain(mine), theirs: plain(theirs) }
	return { standing: standingOf(compared), mine: compared.mine, theirs: compared.theirs }
}

function standingOf({ mine, theirs }: Compared): RowStanding {
	const marks = new Set([...mine, ...theirs].map((run) => run.mark))
	return marks.has('differs') ? 'differs' : marks.has('spelt') ? 'spelt' : 'same'
}

/** The text of `among` with most words in common with `mine`, by its place in the list; -1 when there is none. */
export function closestTo(mine: string, among: readonly string[]): number {
	const likeness = among.map((text) => compareWords(mine, text).likeness)
	return likeness.indexOf(Math.max(...likeness))
}
