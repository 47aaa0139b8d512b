import { describe, expect, test } from 'vitest'
import { legacyReading } from '#moderation/contribute/legacy-text.ts'
import { combiningBreve, insertLetter, lettersFor } from '#moderation/contribute/letters.ts'

describe('keys', () => {
	test.each([
		{ why: 'Vietnamese needs none of ours', languages: ['vi', 'en'], offered: false },
		{ why: 'nothing chosen yet', languages: [], offered: false },
		{ why: 'Ê Đê', languages: ['vi', 'rad'], offered: true },
		{ why: 'M’nông whose group is not known', languages: ['mnong'], offered: true },
		{ why: 'J’rai', languages: ['jra'], offered: true },
	])('$why', ({ languages, offered }) => {
		expect(lettersFor(languages).length > 0).toBe(offered)
	})

	test('each letter once, in one form', () => {
		const letters = lettersFor(['rad', 'jra', 'cmo'])
		expect(new Set(letters).size).toBe(letters.length)
		expect(letters.every((letter) => letter === letter.normalize('NFC'))).toBe(true)
		expect(letters).toEqual(expect.arrayContaining(['ƀ', 'č', 'ŏ', 'ê̆']))
	})

	test.each([
		{ why: 'at the end', text: 'Bu', from: 2, to: 2, letter: 'ôn', after: 'Buôn', caret: 4 },
		{ why: 'between', text: 'hlap', from: 1, to: 1, letter: 'ư', after: 'hưlap', caret: 2 },
		{ why: 'in place of what is selected', text: 'buon', from: 1, to: 3, letter: 'ô', after: 'bôn', caret: 2 },
		{ why: 'a breve joins the letter before into one sign', text: 'o', from: 1, to: 1, letter: combiningBreve, after: 'ŏ', caret: 1 },
		{ why: 'where Unicode has no such sign, into two', text: 'ê', from: 1, to: 1, letter: combiningBreve, after: 'ê̆', caret: 2 },
		{ why: 'what was decomposed is made whole', text: 'e\u0302de', from: 4, to: 4, letter: 'č', after: 'êdeč', caret: 4 },
	])('a letter goes in: $why', ({ text, from, to, letter, after, caret }) => {
		expect(insertLetter(text, from, to, letter)).toEqual({ text: after, caret })
	})
})

describe('old fonts', () => {
	test.each([
		{ why: 'TCVN3', text: 'BÕn n­íc cña bu«n', read: 'Bến nước của buôn' },
		{ why: 'the fonts of highland broadcasts', text: '{uôn Ako\\', read: 'Ƀuôn Akŏ' },
		{ why: 'there a caret over c is its caron', text: '[uôn c^ar', read: 'ƀuôn čar' },
		{ why: 'Vietnamese in Unicode', text: 'Bến nước của buôn Akõ Dhông', read: null },
		{ why: 'Ê Đê in Unicode', text: 'Êa ƀrah, čư̆, hlŏ', read: null },
		{ why: 'French', text: 'Les élèves de Đà Lạt, où la fête était belle', read: null },
		{ why: 'brackets as people use them', text: '[không rõ] năm 1968', read: null },
		{ why: 'nothing', text: '', read: null },
	])('$why', ({ text, read }) => {
		expect(legacyReading(text)).toBe(read)
	})
})
