import { describe, expect, test } from 'vitest'
import { hundredsInFigures } from '#moderation/verify/hundreds.ts'
import { numberFacts } from '#moderation/verify/numbers.ts'

const said = (text: string) => numberFacts(text).map(({ unit, value }) => `${unit} ${value}`)

describe('days', () => {
	test.each([
		{ why: 'figures', text: 'ký 24/12/2018', facts: ['date 1224', 'year 2018'] },
		{ why: 'figures with hyphens', text: 'UNESCO 25-11-2005', facts: ['date 1125', 'year 2005'] },
		{ why: 'with the word for month', text: 'ngày 10 tháng 3 năm 1975', facts: ['date 310', 'year 1975'] },
		{ why: 'without marks', text: 'ngay 10 thang 3', facts: ['date 310'] },
		{ why: 'said in words', text: 'mùng một tháng Chạp', facts: ['date 1201'] },
		{ why: 'English, day first', text: '24 December 2018', facts: ['date 1224', 'year 2018'] },
		{ why: 'English, month first', text: 'March 10, 1975', facts: ['date 310', 'year 1975'] },
		{ why: 'French', text: 'le 10 mars 1975', facts: ['date 310', 'year 1975'] },
		{ why: 'no such month', text: '10/13', facts: ['plain 10', 'plain 13'] },
		{ why: 'months of time, not a day', text: 'ở đó ba tháng hai tuần', facts: ['plain 3', 'plain 2'] },
	])('$why: $text', ({ text, facts }) => expect(said(text)).toEqual(facts))
})

describe('decisions and years', () => {
	test.each([
		{ why: 'number before the office', text: 'Quyết định 1820/QĐ-TTg', facts: ['decision 1820'] },
		{ why: 'number alone after its word', text: 'QĐ 3991', facts: ['decision 3991'] },
		{ why: 'with the word for number', text: 'quyết định số 254', facts: ['decision 254'] },
		{ why: 'with a colon after wide spaces', text: 'QĐ  số :  254', facts: ['decision 254'] },
		{ why: 'with a colon alone', text: 'quyết định: 254', facts: ['decision 254'] },
		{ why: 'a year of the last century, shortened', text: 'Trận năm 68', facts: ['year 1968'] },
		{ why: 'years of age are no year', text: 'bà năm 68 tuổi', facts: ['plain 68'] },
		{ why: 'the country before a count', text: 'Việt Nam 54 dân tộc', facts: ['plain 54'] },
	])('$why: $text', ({ text, facts }) => expect(said(text)).toEqual(facts))

	test('spaces after the word, typed or left by what was taken out, are read once', () => {
		expect(said(`qđ${' '.repeat(4000)}x`)).toEqual([])
		expect(said('QĐ 12/'.repeat(2000))).toHaveLength(100)
	})
})

describe('hundreds said in words', () => {
	test.each([
		{ why: 'with teens', text: 'Điểm cao năm trăm mười chín', as: 'Điểm cao 519' },
		{ why: 'with tens and ones', text: 'ba trăm hai mươi lăm người', as: '325 người' },
		{ why: 'with tens alone', text: 'Hai trăm bốn mươi', as: '240' },
		{ why: 'with a nought', text: 'một trăm lẻ bảy', as: '107' },
		{ why: 'shortened tens', text: 'năm trăm mốt hai', as: '512' },
		{ why: 'whole', text: 'chừng ba trăm mét', as: 'chừng 300 mét' },
		{ why: 'smaller numbers stay words', text: 'ba mươi chín điểm', as: 'ba mươi chín điểm' },
		{ why: 'a word that only begins so', text: 'hai trămx', as: 'hai trămx' },
	])('$why', ({ text, as }) => expect(hundredsInFigures(text)).toBe(as))
})
