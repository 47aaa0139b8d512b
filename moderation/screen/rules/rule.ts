import type { TextCategory } from '../finding.ts'

/** One thing a text is searched for. Phrases are written as `phraseSource` reads them, sources are regular expressions. */
export interface Rule {
	code: string
	category: TextCategory
	sureness: number
	phrases?: readonly string[]
	sources?: readonly string[]
	/** In a text typed wholly without marks, the sources are also read without theirs. */
	readsBare?: boolean
	/** Only in a text with marks: without them the words are too many things at once. */
	needsMarks?: boolean
	/** What to read then in place of the sources. */
	bareSources?: readonly string[]
	/** Words nearby that make it a quotation or a scholarly use; the finding is then shown, but does not hold. */
	unlessNear?: RegExp
}
