import { languageNamed } from '#app/i18n/language-named.ts'
import { canonicalLanguage, mostLanguages } from '#moderation/contribute/language-tag.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { languages, type Language } from '#moderation/heritage.ts'

/** The box where a language is typed that is not offered. */
export const otherLanguageField = 'otherLanguage'

/** The languages a form holds: those ticked, in our order, then those typed. `faults` tell what is no language; the rest stands all the same. */
export function languagesIn(form: FormData): { readonly languages: Language[]; readonly faults: readonly FieldFault[] } {
	const ticked = form.getAll('languages').filter((each): each is string => typeof each === 'string')
	const held = ticked.filter((each) => canonicalLanguage(each) === each)
	const typed = readTyped(form.get(otherLanguageField))
	const given = new Set([...held, ...typed.flatMap(({ language }) => language ?? [])])
	const all = [
		...languages.filter((language) => given.has(language)),
		...[...given].filter((each) => !languages.some((one) => one === each)),
	]
	const faults: FieldFault[] = []
	if (held.length < ticked.length) faults.push({ field: 'languages', code: 'not-allowed' })
	for (const { text, language } of typed) if (!language) faults.push({ field: otherLanguageField, code: 'unknown-language', typed: text })
	if (all.length > mostLanguages) faults.push({ field: otherLanguageField, code: 'out-of-range', min: 1, max: mostLanguages })
	return { languages: all.slice(0, mostLanguages), faults: faults.slice(0, mostLanguages) }
}

/** What was typed, name by name, with the language each means. A comma may be part of a name. */
export function readTyped(typed: unknown): readonly { readonly text: string; readonly language: Language | null }[] {
	const text = typeof typed === 'string' ? typed.normalize('NFC').trim().slice(0, 300) : ''
	if (text === '') return []
	const whole = languageNamed(text)
	if (whole) return [{ text, language: whole }]
	return text
		.split(/[,;]/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => ({ text: part, language: languageNamed(part) }))
}
