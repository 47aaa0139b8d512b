import { createContext, useContext } from 'react'
import type { Locale } from './locale.ts'
import type { Messages } from './vi.ts'

export interface Words {
	readonly locale: Locale
	readonly t: Messages
	/** Of a further language: its tag; `locale` is then the one it builds on. */
	readonly tag?: string
	/** Words not translated yet are marked. */
	readonly isTranslator?: boolean
}

const WordsContext = createContext<Words | null>(null)
export const WordsProvider = WordsContext.Provider

/** The words of the page's language. */
export function useWords(): Words {
	const words = useContext(WordsContext)
	if (!words) throw new Error('a component asked for words outside WordsProvider')
	return words
}
