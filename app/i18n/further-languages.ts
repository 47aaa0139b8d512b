import type { FurtherLanguage } from './further-language.ts'

const found = import.meta.glob<FurtherLanguage>('./further/*.ts', { eager: true, import: 'further' })

/** The further languages of the interface by their tags: a file in app/i18n/further is one. For the server; the browser loads only its own. */
export const furtherLanguages: ReadonlyMap<string, FurtherLanguage> = new Map(
	Object.entries(found).map(([path, language]) => [path.replace(/^.*\/|\.ts$/g, ''), language]),
)
