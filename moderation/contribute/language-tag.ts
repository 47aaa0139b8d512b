import type { FieldFault } from '../field-fault.ts'
import { languages, type Language } from '../heritage.ts'
import { isRegisteredCode } from './language-codes.ts'

/** Longest tag taken: RFC 5646, section 4.4.1. */
const longestTag = 35
/** Most languages of one gift. */
export const mostLanguages = 20
/** M'nông whose group is not known has no code of its own: Mon-Khmer, and ours for private use. */
const unknownMnong = 'mkh-x-mnong'

/**
 * A language tag as typed, in its canonical form; null when it is none: not well-formed, or with a language, script or region that is not registered (RFC 5646).
 */
export function canonicalLanguage(typed: string): Language | null {
	const text = typed.normalize('NFC').trim().replaceAll('_', '-')
	const offered = languages.find((language) => language === text.toLowerCase())
	if (offered) return offered
	if (text.toLowerCase() === unknownMnong) return 'mnong'
	const locale = text.length > longestTag ? null : localeOf(text)
	if (!locale || !isRegisteredCode(locale.language)) return null
	if (locale.script && !isNamed(locale.script, 'script')) return null
	if (locale.region && !isNamed(locale.region, 'region')) return null
	return locale.toString()
}

/** What is wrong with languages as they would be kept: each is a canonical tag, and there is an end to them. */
export function languageFaults(languages: readonly Language[] = []): FieldFault[] {
	if (languages.length > mostLanguages) return [{ field: 'languages', code: 'out-of-range', min: 1, max: mostLanguages }]
	return languages.every((language) => canonicalLanguage(language) === language) ? [] : [{ field: 'languages', code: 'not-allowed' }]
}

/** A language as a page or a data file names it for machines: a valid tag, or undefined where the language is not known. */
export function publicTag(language: Language | null | undefined): string | undefined {
	if (!language || language === 'und') return undefined
	return language === 'mnong' ? unknownMnong : language
}

function localeOf(tag: string): Intl.Locale | null {
	try {
		return new Intl.Locale(tag)
	} catch {
		return null
	}
}

function isNamed(code: string, type: 'script' | 'region'): boolean {
	return new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined
}
