import type { Language } from '#moderation/heritage.ts'
import type { Messages } from './vi.ts'

/**
 * A language's name in the page's words: ours where we have one, else that of the Unicode locale data; its tag where nobody has a name. The data of a browser may
 * name a rare language otherwise than the server's: in pages with scripts put it through LanguageNames.
 */
export function languageName({ languages: { names, namedIn } }: Pick<Messages, 'languages'>, language: Language): string {
	const own: Readonly<Record<string, string>> = names
	const known = own[language]
	if (known !== undefined) return known
	const [code = '', ...rest] = language.split('-')
	if (own[code] !== undefined) return `${own[code]} (${rest.join('-')})`
	try {
		return new Intl.DisplayNames([namedIn], { type: 'language' }).of(language) ?? language
	} catch {
		return language
	}
}

/** Several, with commas between them. */
export function languageNames(t: Pick<Messages, 'languages'>, languages: readonly Language[]): string {
	return languages.map((language) => languageName(t, language)).join(', ')
}
