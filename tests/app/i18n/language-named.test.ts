import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { languageName } from '#app/i18n/language-name.ts'
import { languageNamed } from '#app/i18n/language-named.ts'
import { vi } from '#app/i18n/vi.ts'
import { languages, neighbourLanguages, worldLanguages } from '#moderation/heritage.ts'

describe('languageNamed', () => {
	test.each([
		{ typed: 'Tiếng Ê Đê', tag: 'rad', why: 'by our name' },
		{ typed: 'Tiếng Ê Đê', tag: 'rad', why: 'marks apart from their letters' },
		{ typed: 'ede', tag: 'rad', why: 'as people type it' },
		{ typed: 'M’nông', tag: 'mnong', why: 'another apostrophe' },
		{ typed: "M'nông, group not known", tag: 'mnong', why: 'a name with a comma' },
		{ typed: 'mường', tag: 'mtq', why: 'a neighbour, without the word for language' },
		{ typed: 'MTQ', tag: 'mtq', why: 'by tag' },
		{ typed: 'tiếng Nga', tag: 'ru', why: 'by the name of the locale data, in Vietnamese' },
		{ typed: 'Cebuano', tag: 'ceb', why: 'three letters, in English' },
		{ typed: 'tieng thuy dien', tag: 'sv', why: 'without marks' },
		{ typed: 'lao', tag: 'lo', why: 'a tag that is a name too' },
		{ typed: 'tiếng chim', tag: null, why: 'no language' },
		{ typed: ' ', tag: null, why: 'nothing' },
	])('$typed: $why', ({ typed, tag }) => expect(languageNamed(typed)).toBe(tag))

	test.each([['vi', vi] as const, ['en', en] as const])('whatever name is printed in %s is understood', (_, t) => {
		const all = [...languages, ...neighbourLanguages, ...worldLanguages]
		expect(all.filter((language) => languageNamed(languageName(t, language)) !== language)).toEqual([])
	})
})

test.each([
	{ language: 'cje', vi: 'Tiếng Chu Ru', en: 'Chru', why: 'our own name' },
	{ language: 'rad-Latn', vi: 'Tiếng Ê Đê (Latn)', en: 'Ê Đê (Rade) (Latn)', why: 'ours, written in a script' },
	{ language: 'ru', vi: 'Tiếng Nga', en: 'Russian', why: 'of the locale data' },
	{ language: 'kxm', vi: 'kxm', en: 'kxm', why: 'named by nobody: its tag' },
	{ language: 'ru-x-old', vi: 'ru-x-old', en: 'ru-x-old', why: 'a part of private use' },
])('languageName of $language: $why', (row) => {
	expect(languageName(vi, row.language)).toBe(row.vi)
	expect(languageName(en, row.language)).toBe(row.en)
})
