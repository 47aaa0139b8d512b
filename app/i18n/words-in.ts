import { furtherLanguages } from './further-languages.ts'
import type { Locale } from './locale.ts'
import { mergeWords } from './merge-words.ts'
import type { Words } from './messages.tsx'
import { wordsFor } from './words-for.ts'

/** What a reader asked for. */
export interface Reading {
	readonly locale: Locale
	readonly wantedLanguage?: string | undefined
	readonly isTranslator?: boolean | undefined
}

/** The words of a page for its reader: one of the two complete languages, or a further one over the language it builds on. */
export function wordsIn({ locale, wantedLanguage, isTranslator = false }: Reading, further = furtherLanguages): Words {
	const language = wantedLanguage === undefined ? undefined : further.get(wantedLanguage)
	if (wantedLanguage === undefined || !language) return wordsFor(locale)
	const { t } = wordsFor(language.base)
	return { locale: language.base, tag: wantedLanguage, isTranslator, t: mergeWords(t, language.words, isTranslator) }
}
