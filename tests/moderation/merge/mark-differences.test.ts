import { expect, test } from 'vitest'
import { markDifferences } from '#moderation/merge/mark-differences.ts'

const shown = (text: string, other: string): string =>
	markDifferences(text, other)
		?.mine.map((stretch) => (stretch.isShared ? stretch.text : `[${stretch.text.trimEnd()}]${/\s*$/.exec(stretch.text)?.[0] ?? ''}`))
		.join('') ?? 'too long'

test.each([
	{ why: 'the same', mine: 'Nhà đày', theirs: 'Nhà đày', marked: 'Nhà đày' },
	{ why: 'one word more', mine: 'Nhà đày cũ', theirs: 'Nhà đày', marked: 'Nhà đày [cũ]' },
	{ why: 'another number', mine: 'khoảng 1968', theirs: 'khoảng 1972', marked: 'khoảng [1968]' },
	{ why: 'nothing in common', mine: 'Chiêng', theirs: 'Trống', marked: '[Chiêng]' },
	{
		why: 'capitals, signs and Unicode form are no difference',
		mine: 'BUÔN, Đôn',
		theirs: 'buôn đôn'.normalize('NFD'),
		marked: 'BUÔN, Đôn',
	},
	{ why: 'what was moved counts as other', mine: 'a b c', theirs: 'c a b', marked: 'a b [c]' },
	{ why: 'nothing on the other side', mine: 'Chiêng', theirs: '', marked: '[Chiêng]' },
	{ why: 'nothing here', mine: '', theirs: 'Chiêng', marked: '' },
	{ why: 'a text too long to compare', mine: 'a '.repeat(801), theirs: 'a', marked: 'too long' },
])('$why', ({ mine, theirs, marked }) => {
	expect(shown(mine, theirs)).toBe(marked)
})

test('nothing is lost or changed by the marking', () => {
	const [mine, theirs] = ['Bộ chiêng  của ông,\nbảy chiếc.', 'Chiêng của ông nội']
	const marked = markDifferences(mine, theirs)
	expect(marked?.mine.map((stretch) => stretch.text).join('')).toBe(mine)
	expect(marked?.theirs.map((stretch) => stretch.text).join('')).toBe(theirs)
})
