import { describe, expect, test } from 'vitest'
import { tidyText, tooLong } from '#moderation/contribute/typed-text.ts'

describe('tidyText', () => {
	test.each<{ why: string; typed: string; lines?: 'one' | 'several'; kept: string }>([
		{ why: 'NFD becomes NFC', typed: 'Ê Đê'.normalize('NFD'), kept: 'Ê Đê' },
		{ why: 'a letter NFC has no single sign for keeps its mark', typed: 'C\u030cư̆', kept: 'Čư̆' },
		{ why: 'spaces around go, runs become one', typed: '  cồng \t  chiêng ', kept: 'cồng chiêng' },
		{ why: 'breaks in a single line become spaces', typed: 'cồng\r\nchiêng', kept: 'cồng chiêng' },
		{ why: 'breaks in a story stay, in one form', typed: 'một\r\nhai\rba\n\nbốn', lines: 'several', kept: 'một\nhai\nba\n\nbốn' },
		{ why: 'a NUL, which no database text holds, goes', typed: 'a\u0000b', kept: 'ab' },
		{ why: 'a NUL in a story goes too', typed: 'a\u0000\nb', lines: 'several', kept: 'a\nb' },
		{ why: 'a lone surrogate is replaced', typed: 'a\ud800b', kept: 'a\ufffdb' },
		{ why: 'emoji sequences stay whole', typed: '👨‍👩‍👧‍👦🏽', kept: '👨‍👩‍👧‍👦🏽' },
		{ why: 'right-to-left text and its marks stay', typed: 'שלום \u200fabc', kept: 'שלום \u200fabc' },
		{ why: 'an override, which would write what follows it backwards, goes', typed: 'chiêng \u202eKnah\u202c', kept: 'chiêng Knah' },
		{ why: 'an isolate left open goes from a story too', typed: 'một\u2067\nhai', lines: 'several', kept: 'một\nhai' },
		{ why: 'legacy highland fonts live in the private area', typed: '\ue001\ue002', kept: '\ue001\ue002' },
		{ why: 'markup is text like any other', typed: '<script>alert(1)</script>', kept: '<script>alert(1)</script>' },
	])('$why', ({ typed, lines, kept }) => {
		expect(tidyText(typed, lines ?? 'one')).toBe(kept)
	})
})

describe('tooLong', () => {
	test.each<{ why: string; text: string; max: number; length?: number }>([
		{ why: 'just fits', text: 'abcde', max: 5 },
		{ why: 'one too many', text: 'abcdef', max: 5, length: 6 },
		{ why: 'decomposed letters count as one each', text: 'ế'.normalize('NFD').repeat(5), max: 5 },
		{ why: 'a family is one character', text: '👨‍👩‍👧‍👦', max: 1 },
		{ why: 'a heap of marks on one letter is not one character', text: `a${'\u0301'.repeat(500)}`, max: 5, length: 501 },
	])('$why', ({ text, max, length }) => {
		expect(tooLong('title', text, max)).toEqual(length === undefined ? undefined : { field: 'title', code: 'too-long', max, length })
	})
})
