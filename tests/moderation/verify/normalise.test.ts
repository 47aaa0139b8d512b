import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { decodeKeys } from '#moderation/verify/keyboard.ts'
import { fold, readable, words } from '#moderation/verify/normalise.ts'
import { soundKey } from '#moderation/verify/sound.ts'

describe('fold', () => {
	test.each([
		{ why: 'breves that exist only as combining marks', typed: 'Čư̆ Mgar, Kê̆č', folded: 'cu mgar kec' },
		{ why: 'decomposed as a Mac writes it', typed: 'Đắk Lắk'.normalize('NFD'), folded: 'dak lak' },
		{ why: 'Icelandic eth typed for Đ', typed: 'Ðắk Nông', folded: 'dak nong' },
		{ why: 'three apostrophes and none', typed: "M'nông M’nông Mʼnông Mnông", folded: 'mnong mnong mnong mnong' },
		{ why: 'barred b of Ê Đê', typed: 'Ƀuôn Akŏ Dhông', folded: 'buon ako dhong' },
		{ why: 'no-break spaces and case', typed: '\u00A0EA H’LEO\u00A0', folded: 'ea hleo' },
		{ why: 'TCVN3 font', typed: 'T©y Nguyªn', folded: 'tay nguyen' },
		{ why: 'VNI-Windows font', typed: 'Ñaék Laék', folded: 'dak lak' },
		{ why: 'highland broadcast font', typed: '{uôn Ma Thuột', folded: 'buon ma thuot' },
		{ why: 'UTF-8 read as Windows-1252', typed: 'BuÃ´n Ma Thuá»™t', folded: 'buon ma thuot' },
	])('$why', ({ typed, folded }) => expect(fold(typed)).toBe(folded))

	test('tone placement does not make two words', () => expect(words('hoà')[0]?.key).toBe(words('hòa')[0]?.key))
	test('French text is not taken for an old Vietnamese font', () =>
		expect(readable('Pénitencier de Ban Mê Thuôt')).toBe('Pénitencier de Ban Mê Thuôt'))
	test('brackets around a remark stay brackets', () => expect(readable('[ảnh chụp]')).toBe('[ảnh chụp]'))
	test('a bracket never closed is a letter', () => expect(readable('[ảnh] [uôn')).toBe('[ảnh] ƀuôn'))
	test('a wall of open brackets is read once', () => expect(readable('[a'.repeat(300_000))).toBe('ƀa'.repeat(300_000)))
})

describe('keys left unconverted', () => {
	test.each([
		{ why: 'Telex tone after the coda', keys: 'thuoojt', meant: 'thuột' },
		{ why: 'Telex horn on uo', keys: 'nuwowsc', meant: 'nước' },
		{ why: 'Telex đ', keys: 'ddaay', meant: 'đây' },
		{ why: 'VNI', keys: 'nu7o71c', meant: 'nước' },
		{ why: 'a unit code is no word', keys: 'T50', meant: undefined },
		{ why: 'an English word spells no syllable', keys: 'museum', meant: undefined },
		{ why: 'an unmarked word is what it is', keys: 'ban', meant: undefined },
	])('$why: $keys', ({ keys, meant }) => expect(decodeKeys(keys)).toBe(meant?.normalize('NFC')))
})

test.each([
	['dray', 'drai'],
	['knuec', 'knuek'],
	['serepok', 'serepoc'],
	['jang', 'yang'],
	['chu', 'cu'],
])('%s and %s sound alike', (one, other) => expect(soundKey(one)).toBe(soundKey(other)))

const variants = new URL('../../../../shared/data/place_variants.csv', import.meta.url)
const exact = new Set([
	'NFD',
	'no accents',
	'right quote',
	'U+02BC',
	'no apostrophe',
	'upper case',
	'no-break spaces',
	'Eth U+00D0 for Đ',
	'tone on first vowel (hòa)',
	'Đăk',
	'Dak',
	'Đak',
	'legacy Ede font ({=Ƀ, [=ƀ)',
])
const keyed = new Set(['raw Telex keys', 'raw VNI keys'])
type Variant = { canonical: string; variant: string; kind: string }

describe.skipIf(!existsSync(variants))('place_variants.csv (skipped where the file is not at hand)', () => {
	const rows: Variant[] = existsSync(variants) ? parse(readFileSync(variants, 'utf8'), { columns: true }) : []
	const known = new Set(rows.flatMap((row) => fold(row.canonical).split(' ')))
	const decoded = (text: string) =>
		fold(
			text
				.split(/\s+/u)
				.map((word) => (known.has(fold(word)) ? word : (decodeKeys(word, (folded) => known.has(folded)) ?? word)))
				.join(' '),
		)
	test('spellings fold to their name', () => {
		const wrong = rows.filter((row) => exact.has(row.kind) && fold(row.variant) !== fold(row.canonical))
		expect(wrong).toEqual([])
	})
	test('struck keys decode to their name, but for a handful', () => {
		const struck = rows.filter((row) => keyed.has(row.kind))
		const wrong = struck.filter((row) => decoded(row.variant) !== fold(row.canonical))
		expect(wrong.length / struck.length, JSON.stringify(wrong.slice(0, 8))).toBeLessThan(0.05)
	})
})
