import { describe, expect, test } from 'vitest'
import { signedWords } from '#moderation/screen/features.ts'
import { noKnowledge } from '#moderation/screen/knowledge.ts'
import { passagesOf } from '#moderation/screen/passages.ts'
import { screenText } from '#moderation/screen/text.ts'
import { textVerdict } from '#moderation/screen/verdict.ts'

const screen = (text: string) => screenText([{ field: 'description', text }], noKnowledge)
const account =
	'Bà tôi kể hồi nhỏ theo mẹ ra bến nước mỗi sớm, mang bầu khô lấy nước về nhà dài. Đường xuống bến có cây đa lớn, dưới gốc đặt mấy hòn đá để ngồi nghỉ. Mùa khô nước cạn, cả buôn cùng nhau nạo vét.'

describe('a put-down without a word of any list', () => {
	const insult = 'mặt dày như bà mà cũng đòi kể chuyện buôn làng'

	test('is found, says that it was learned, and marks words of the text', () => {
		const [finding] = screen(insult)
		expect(finding).toMatchObject({ category: 'reads-abusive', source: 'learned', field: 'description' })
		expect(insult.slice(finding?.start, finding?.end)).toBe(finding?.words)
		expect(finding?.words).not.toBe('')
	})

	test('is found in the middle of a long account, and only there', () => {
		const text = `${account}\n${insult}.\n${account}`
		const [finding, ...others] = screen(text)
		expect(others).toEqual([])
		expect(finding?.start).toBeGreaterThan(account.length / 2)
		expect(finding?.end).toBeLessThanOrEqual(account.length + 1 + insult.length)
	})
})

test.each([
	{
		why: 'a rule little sure, in a passage that reads like neither, is shown and asks nobody',
		text: 'Thác Bìm Bịp, Krông Nô, hồi nhỏ tụi mình hay ra tắm',
		outcome: 'clear',
	},
	{ why: 'a sure rule is not overruled', text: `${account.slice(0, 80)} địt mẹ mày`, outcome: 'hold' },
	{ why: 'one or two words alone are the rules’ to judge', text: 'Dray Nur', outcome: 'clear' },
	{
		why: 'someone who asks to be taken out is heard however the words read',
		text: 'Tôi không đồng ý cho đăng ảnh mẹ tôi, xin gỡ xuống giúp',
		outcome: 'hold',
	},
	{ why: 'tones typed as keys are no signs of their own', text: 'Bi2nh Ho2a, Xua6n Ca3nh, Bua6n Ma Thuo65t', outcome: 'clear' },
	{
		why: 'an address says nothing by its letters',
		text: 'https://example.vn/bai-viet/le-hoi-dam-trau-va-cu-dan-ban-dia',
		outcome: 'clear',
	},
])('$why', ({ text, outcome }) => {
	expect(textVerdict(screen(text))).toBe(outcome)
})

describe('passages', () => {
	test('end where sentences end, and hold some thirty words', () => {
		const view = Array.from({ length: 12 }, (_, index) => `câu số ${index} có sáu từ.`).join(' ')
		const passages = passagesOf(view)
		expect(passages.length).toBeGreaterThan(1)
		expect(passages.map(({ start, end }) => view.slice(start, end)).join('')).toBe(view)
		for (const { end } of passages) expect(view.slice(0, end).trimEnd()).toMatch(/\.$/)
	})

	test('a sentence without end stays one', () => {
		const view = 'từ '.repeat(500)
		expect(passagesOf(view)).toEqual([{ start: 0, end: view.length }])
	})

	test('a wall of points without a sentence is read once, not from each of its points', () => {
		expect(passagesOf('.'.repeat(200_000))).toEqual([])
		expect(passagesOf(`${'.'.repeat(200_000)}bến nước.`)).toEqual([{ start: 0, end: 200_009 }])
	})
})

test('signs: a word, with and without its marks, after the word before it, and its letters', () => {
	const [first, second] = signedWords('nhà dài 1985')
	expect(first?.signs.slice(0, 4)).toEqual(['nhà', '| nhà', '_nha', '_| nha'])
	expect(second?.signs).toEqual(expect.arrayContaining(['dài', 'nhà dài', '_dai', '_nha dai', '~|dai', '~dai|']))
	expect(signedWords('năm 1985')[1]?.signs[0]).toBe('0000')
	expect(signedWords('xem https://example')[1]?.signs[0]).toBe('http')
	expect(signedWords('bi2nh')[0]?.signs[0]).toBe('binh')
})

test('signs: a wall of apostrophes is read once, not from each of its signs', () => {
	expect(signedWords("'".repeat(200_000))).toEqual([])
	expect(signedWords("1'".repeat(3)).map(({ start }) => start)).toEqual([0, 2, 4])
	expect(signedWords("'h'bia'").map(({ start, end }) => [start, end])).toEqual([[0, 7]])
})
