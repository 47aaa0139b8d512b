import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { isRegisteredCode, registeredCodes } from '#moderation/contribute/language-codes.ts'
import { canonicalLanguage, languageFaults, mostLanguages, publicTag } from '#moderation/contribute/language-tag.ts'
import { languages, neighbourLanguages, worldLanguages } from '#moderation/heritage.ts'

describe('canonicalLanguage', () => {
	test.each([
		{ typed: 'rad', tag: 'rad', why: 'one of ours' },
		{ typed: ' RAD ', tag: 'rad', why: 'capitals and spaces are no matter' },
		{ typed: 'mtq', tag: 'mtq', why: 'registered, though no locale data name it' },
		{ typed: 'khm', tag: 'km', why: 'three letters where there are two' },
		{ typed: 'iw', tag: 'he', why: 'a withdrawn code has its successor' },
		{ typed: 'zh_hant-tw', tag: 'zh-Hant-TW', why: 'script and region in their usual case; a low line is a hyphen' },
		{ typed: 'rad-vn', tag: 'rad-VN', why: 'ours with a region' },
		{ typed: 'mnong', tag: 'mnong', why: 'group not known' },
		{ typed: 'mkh-x-mnong', tag: 'mnong', why: 'as our own pages write it' },
		{ typed: 'und', tag: 'und', why: 'another, or not known' },
		{ typed: 'ede', tag: null, why: 'well-formed, but no such language' },
		{ typed: 'xx', tag: null, why: 'two letters that are none' },
		{ typed: 'rad-Abcd', tag: null, why: 'a script that is none' },
		{ typed: 'rad-ZQ', tag: null, why: 'a region that is none' },
		{ typed: 'mường', tag: null, why: 'a name is no tag' },
		{ typed: 'rad-', tag: null, why: 'not well-formed' },
		{ typed: '', tag: null, why: 'nothing' },
		{ typed: `rad-${'x-abcdefgh-'.repeat(5)}a`, tag: null, why: 'longer than tags are' },
	])('$typed: $why', ({ typed, tag }) => expect(canonicalLanguage(typed)).toBe(tag))

	test('every language offered or suggested is its own canonical tag', () => {
		const all = [...languages, ...neighbourLanguages, ...worldLanguages]
		expect(all.filter((language) => canonicalLanguage(language) !== language)).toEqual([])
		expect(new Set(all).size).toBe(all.length)
	})
})

test.each([
	{ languages: undefined, faults: [], why: 'not asked' },
	{ languages: ['rad', 'mtq'], faults: [], why: 'tags' },
	{ languages: ['RAD'], faults: ['not-allowed'], why: 'not in its canonical form' },
	{ languages: ['rad', 'tiếng Mường'], faults: ['not-allowed'], why: 'a name is kept by its tag' },
	{ languages: [...neighbourLanguages, ...worldLanguages].slice(0, mostLanguages), faults: [], why: 'as many as there may be' },
	{ languages: [...neighbourLanguages, ...worldLanguages].slice(0, mostLanguages + 1), faults: ['out-of-range'], why: 'one too many' },
])('languageFaults: $why', ({ languages, faults }) => expect(languageFaults(languages).map(({ code }) => code)).toEqual(faults))

test.each([
	['rad', 'rad'],
	['mnong', 'mkh-x-mnong'],
	['und', undefined],
	[undefined, undefined],
])('publicTag: %s is written %s', (language, tag) => expect(publicTag(language)).toBe(tag))

/** What axe-core's types leave out. */
function knowsLanguages(utils: object): utils is { validLangs(): readonly string[] } {
	return 'validLangs' in utils && typeof utils.validLangs === 'function'
}

test('the codes are those of the registry as axe-core keeps them', () => {
	if (!knowsLanguages(axe.utils)) throw new Error('axe-core keeps its languages elsewhere now')
	const kept = axe.utils.validLangs().filter((code) => code.length <= 3)
	expect(registeredCodes().sort()).toEqual([...new Set(kept)].sort())
	expect(['Rad', 'r', 'radx', 'r4d', ''].filter(isRegisteredCode)).toEqual([])
})
