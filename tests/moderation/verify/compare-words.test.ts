import { describe, expect, test } from 'vitest'
import { compareWords } from '#moderation/verify/compare-words.ts'

/** `=same ~spelt ≠differs`, so that a table can hold it. */
const shown = (runs: ReturnType<typeof compareWords>['mine']): string =>
	runs.map(({ text, mark }) => `${{ same: '=', spelt: '~', differs: '≠' }[mark]}${text}`).join('|')

describe('word by word', () => {
	test.each([
		{ why: 'equal texts have nothing to mark', mine: 'Nhà đày', theirs: 'Nhà đày', a: '=Nhà đày', b: '=Nhà đày', likeness: 1 },
		{ why: 'a word more is marked', mine: 'Nhà đày cũ', theirs: 'Nhà đày', a: '=Nhà đày |≠cũ', b: '=Nhà đày', likeness: 2 / 3 },
		{
			why: 'marks and capitals alone are a question of spelling',
			mine: 'đăk lăk',
			theirs: 'Đắk Lắk',
			a: '~đăk lăk',
			b: '~Đắk Lắk',
			likeness: 1,
		},
		{ why: 'decomposed letters are the same letters', mine: 'Đắk'.normalize('NFD'), theirs: 'Đắk', a: '=Đắk', b: '=Đắk', likeness: 1 },
		{ why: 'Ƀ is a b with a stroke', mine: 'buôn', theirs: 'Ƀuôn', a: '~buôn', b: '~Ƀuôn', likeness: 1 },
		{ why: 'neighbours that differ are one run', mine: 'hồ Lắk', theirs: 'nhà dài', a: '≠hồ Lắk', b: '≠nhà dài', likeness: 0 },
		{ why: 'two empty texts are alike', mine: '', theirs: '', a: '', b: '', likeness: 1 },
		{ why: 'order counts', mine: 'một hai', theirs: 'hai một', a: '≠một|= hai', b: '=hai |≠một', likeness: 0.5 },
	])('$why', ({ mine, theirs, a, b, likeness }) => {
		const compared = compareWords(mine, theirs)
		expect(shown(compared.mine)).toBe(a)
		expect(shown(compared.theirs)).toBe(b)
		expect(compared.likeness).toBeCloseTo(likeness)
	})

	test('no letter is lost or added on either side', () => {
		const [mine, theirs] = ['  Bà kể: “hồi ấy…” (1968), buôn Akõ Dhông!\n', 'Hồi ấy, năm 1968 — buôn A Kô Dhông.']
		const compared = compareWords(mine, theirs)
		expect(compared.mine.map((run) => run.text).join('')).toBe(mine)
		expect(compared.theirs.map((run) => run.text).join('')).toBe(theirs)
	})

	test('very long texts are not compared', () => {
		const long = 'chiêng '.repeat(1501)
		expect(compareWords(long, long)).toEqual({ mine: [{ text: long, mark: 'same' }], theirs: [{ text: long, mark: 'same' }], likeness: 0 })
	})
})
