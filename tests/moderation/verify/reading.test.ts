import { describe, expect, test } from 'vitest'
import { conceptBook, kindBook } from '#moderation/verify/corpus.ts'
import type { MatchQuery } from '#moderation/verify/match-types.ts'
import { words } from '#moderation/verify/normalise.ts'
import { findPhrases } from '#moderation/verify/phrases.ts'
import { read } from '#moderation/verify/reading.ts'
import { matchQuery } from '../../support/match-query.ts'

const reading = (given: Partial<MatchQuery>) => read(matchQuery(given), () => true)
const denied = (given: Partial<MatchQuery>) =>
	reading(given)
		.positions.filter((position) => position.denied)
		.map((position) => position.raw)
		.join(' ')

describe('what a contribution says the thing is not', () => {
	test.each([
		{ why: 'said not to be', description: 'Không phải đình mà là bia.', is: 'Không phải đình' },
		{
			why: 'the clause before is of another thing',
			description: 'Tôi kể đường dây. Trạm là bên liên lạc, khác nha.',
			is: 'Trạm là bên liên lạc',
		},
		{ why: 'unlike another people', description: 'hoa văn khác Ê Đê nha', is: 'khác Ê Đê nha' },
		{ why: 'unlike others, no name', description: 'hoa văn khác lắm', is: '' },
		{ why: 'not told of', description: 'tôi không nói trường', is: 'không nói trường' },
		{ why: 'a title stays what it says', title: 'Chiêng, khác nha', is: '' },
	])('$why', ({ why: _, is, ...given }) => expect(denied(given)).toBe(is))

	test('numbers of what is denied are no facts of the thing', () => {
		expect(reading({ description: 'Ở lán này. Còn trạm T50 là chỗ giao thư, khác ban.' }).told.join(' ')).not.toContain('T50')
	})
})

describe('short forms', () => {
	test.each([
		{ why: 'an office', title: 'BTC Tỉnh ủy', has: 'ban tổ chức Tỉnh ủy' },
		{ why: 'a capital is an initial', title: 'H. Phong', has: 'H Phong' },
		{ why: 'small letters of a chat', title: '5 h chiều', has: '5 giờ chiều' },
	])('$why', ({ title, has }) =>
		expect(
			reading({ title })
				.positions.map((position) => position.raw)
				.join(' '),
		).toBe(has),
	)
})

describe('notions in words', () => {
	const found = (text: string, habit: 'marked' | 'unmarked' | 'record', book = conceptBook) =>
		findPhrases(
			words(text).map((word) => [word]),
			book,
			habit,
		).flatMap((hit) => hit.ids)
	test.each([
		{ why: 'a record is read as written', text: 'điểm bổ sung', habit: 'record', not: 'enemy-persuasion' },
		{ why: 'two wrong tones make another word', text: 'được bổ sung vào', habit: 'marked', not: 'enemy-persuasion' },
		{ why: 'a marked word is not the foreign one without marks', text: 'rồi về', habit: 'marked', not: 'royal' },
		{ why: 'a compound is not its first word', text: 'hồ sơ di tích', habit: 'marked', not: 'lake', book: kindBook },
	] as const)('$why: $text', ({ text, habit, not, ...rest }) =>
		expect(found(text, habit, 'book' in rest ? rest.book : conceptBook)).not.toContain(not),
	)

	test.each([
		{ why: 'as written', text: 'kêu gọi lính bỏ súng', habit: 'marked' },
		{ why: 'without marks', text: 'keu goi linh bo sung', habit: 'unmarked' },
		{ why: 'one tone wrong', text: 'bỏ sung', habit: 'marked' },
	] as const)('$why: $text', ({ text, habit }) => expect(found(text, habit)).toContain('enemy-persuasion'))
})
