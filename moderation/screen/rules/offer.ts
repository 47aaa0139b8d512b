import type { TextCategory } from '../finding.ts'

/** Words that speak for a kind of unwanted offer. None holds alone below weight 1; those near each other add up. */
export interface OfferRule {
	category: TextCategory
	code: string
	/** Weight → phrases, written as `phraseSource` reads them. */
	cues: readonly (readonly [weight: number, phrases: readonly string[]])[]
	sources?: readonly (readonly [weight: number, sources: readonly string[]])[]
	/** The cues of this rule must reach this much before shared cues (contact, price, urging) may help. */
	topicAtLeast: number
	/** Telling of the past, of a museum or of a warning lowers the score: such words are at home in heritage texts. */
	storyLowers: boolean
	/** The first group of cues and some other one must both be there; the first counts up to this much. */
	bothUpTo?: number
	/** Contact, price and urging do not help. */
	alone?: boolean
}
