import { describe, expect, test } from 'vitest'
import {
	creatorsOf,
	creditLine,
	creditParts,
	namesIn,
	peopleOf,
	personRoles,
	secretNames,
	tellerOf,
	type Person,
} from '#moderation/merge/attribution.ts'

const answers = { giverName: 'H’Bla Niê', creditChoice: 'own-name', creditName: '', maker: '', shown: '' } as const
const person = (role: Person['role'], name: string, more: Partial<Person> = {}): Person => ({
	role,
	name,
	creditChoice: 'own-name',
	otherName: '',
	mediaId: null,
	...more,
})
const lineOf = (people: readonly Person[], mediaId: string | null = null, language: 'vi' | 'en' = 'vi') =>
	creditLine(creditParts(people, mediaId), language)

describe('the short answers', () => {
	test.each([
		{ why: 'the own name', change: {}, line: 'H’Bla Niê' },
		{ why: 'another name wanted', change: { creditChoice: 'other-name', creditName: 'Gia đình Ama Thuột' }, line: 'Gia đình Ama Thuột' },
		{
			why: 'another name wanted but never given is no name, not the own',
			change: { creditChoice: 'other-name', creditName: '  ' },
			line: '',
		},
		{ why: 'who made it comes first, the giver after', change: { maker: 'Y Suin' }, line: 'Làm ra: Y Suin · Gửi: H’Bla Niê' },
		{ why: 'maker and giver the same are named once', change: { maker: 'h’bla niê' }, line: 'Làm ra: h’bla niê' },
		{ why: 'who speaks is named as the giver is', change: { shown: 'Amí Hrin' }, line: 'Kể, trình diễn: Amí Hrin · Gửi: H’Bla Niê' },
		{
			why: 'anonymous names nobody, not even the maker',
			change: { creditChoice: 'anonymous', creditName: 'H’Bla', maker: 'Y Suin' },
			line: '',
		},
		{ why: 'not asked yet is not named', change: { creditChoice: null, maker: 'Y Suin' }, line: '' },
	] as const)('$why', ({ change, line }) => {
		expect(lineOf(peopleOf({ ...answers, ...change }, []))).toBe(line)
	})

	test('give way to those named one by one in the same role', () => {
		const people = peopleOf({ ...answers, maker: 'Y Suin, Y Moan' }, [
			person('maker', 'Y Suin'),
			person('maker', 'Y Moan', { creditChoice: 'anonymous' }),
		])
		expect(lineOf(people)).toBe('Làm ra: Y Suin · Gửi: H’Bla Niê')
	})
})

describe('people apart', () => {
	const people = [
		person('helper', 'Mai Lan'),
		person('photographer', 'Y Suin', { mediaId: 'm1' }),
		person('photographer', 'Hồng Hà'),
		person('speaker', 'Amí Hrin', { creditChoice: 'other-name', otherName: 'Nghệ nhân Hrin' }),
		person('owner', 'Nguyễn Văn Kín', { creditChoice: 'anonymous' }),
		person('community', 'buôn Akõ Dhông'),
		person('recorder', 'Y Suin', { mediaId: 'm2' }),
		person('giver', 'Mai Lan'),
	]

	test.each([
		{
			why: 'the words: everyone of the whole contribution, in the order of the roles; a giver with a role of their own once',
			mediaId: null,
			line: 'Kể, trình diễn: Nghệ nhân Hrin · Ảnh: Hồng Hà · Thay mặt: buôn Akõ Dhông · Nhập hộ: Mai Lan',
		},
		{
			why: 'a file: its own photographer in the other’s stead',
			mediaId: 'm1',
			line: 'Kể, trình diễn: Nghệ nhân Hrin · Ảnh: Y Suin · Thay mặt: buôn Akõ Dhông · Nhập hộ: Mai Lan',
		},
		{
			why: 'another file: its recorder beside the rest',
			mediaId: 'm2',
			line: 'Kể, trình diễn: Nghệ nhân Hrin · Ảnh: Hồng Hà · Ghi âm, ghi hình: Y Suin · Thay mặt: buôn Akõ Dhông · Nhập hộ: Mai Lan',
		},
	])('$why', ({ mediaId, line }) => {
		expect(lineOf(people, mediaId)).toBe(line)
	})

	test('reads in English too', () => {
		expect(lineOf(people, 'm1', 'en')).toBe(
			'Told or performed by: Nghệ nhân Hrin · Photograph by: Y Suin · On behalf of: buôn Akõ Dhông · Entered by: Mai Lan',
		)
	})

	test('a file of its own person who is anonymous does not fall back to another’s name', () => {
		const own = [person('photographer', 'Hồng Hà'), person('photographer', 'Ai Đó', { mediaId: 'm1', creditChoice: 'anonymous' })]
		expect(lineOf(own, 'm1')).toBe('')
	})

	test('whose work it is: who made or performed it, else who gave it', () => {
		expect(creatorsOf(creditParts(people, 'm1'))).toEqual(['Nghệ nhân Hrin', 'Y Suin'])
		expect(creatorsOf(creditParts([person('giver', 'Mai Lan'), person('owner', 'Y Moan')]))).toEqual(['Mai Lan'])
	})

	test('who tells: those who speak by the name they wish, else the giver; nobody when they wish none', () => {
		expect(tellerOf(people)).toBe('Nghệ nhân Hrin')
		expect(tellerOf([person('giver', 'Mai Lan')])).toBe('Mai Lan')
		expect(tellerOf([person('speaker', 'Amí Hrin', { creditChoice: 'anonymous' }), person('giver', 'Mai Lan')])).toBe('')
	})
})

describe('names nobody may read', () => {
	test.each(personRoles)('an anonymous %s is in no credit line, of no file, in no language', (role) => {
		const people = [
			person(role, 'Nguyễn Văn Kín', { creditChoice: 'anonymous', otherName: 'Ông Kín Đáo' }),
			person(role, 'Trần Thị Chưa', { creditChoice: null }),
		]
		for (const language of ['vi', 'en'] as const) expect(lineOf(people, null, language)).toBe('')
		expect(
			lineOf(
				people.map((each) => ({ ...each, mediaId: 'm1' })),
				'm1',
			),
		).toBe('')
		expect(tellerOf(people)).toBe('')
		expect(secretNames(people)).toEqual(['Nguyễn Văn Kín', 'Ông Kín Đáo', 'Trần Thị Chưa'])
	})

	test.each([
		{
			why: 'the own name of who goes by another',
			people: [person('speaker', 'Nguyễn Thị Hoa', { creditChoice: 'other-name', otherName: 'Mẹ Hoa' })],
			names: ['Nguyễn Thị Hoa'],
		},
		{
			why: 'not a name that is said openly elsewhere',
			people: [person('owner', 'Y Suin', { creditChoice: 'anonymous' }), person('speaker', 'Y Suin')],
			names: [],
		},
		{
			why: 'not when the other name says it',
			people: [person('giver', 'H’Bla Niê', { creditChoice: 'other-name', otherName: 'Gia đình H’Bla Niê' })],
			names: [],
		},
		{ why: 'not words that tell nobody who it was', people: [person('speaker', 'Bà ngoại tôi', { creditChoice: 'anonymous' })], names: [] },
		{
			why: 'not what was only said of the thing',
			people: peopleOf({ ...answers, creditChoice: 'anonymous', maker: 'Y Suin' }, []),
			names: ['H’Bla Niê'],
		},
	])('$why', ({ people, names }) => {
		expect(secretNames(people)).toEqual(names)
	})

	test.each([
		{ why: 'as written', text: 'Lời kể của Nguyễn Văn Kín ở buôn.', found: true },
		{ why: 'in other capitals, spaces and Unicode form', text: 'NGUYỄN  VĂN KÍN'.normalize('NFD'), found: true },
		{ why: 'without its marks', text: 'ong nguyen van kin ke', found: true },
		{ why: 'across a line', text: 'Nguyễn Văn\nKín', found: true },
		{ why: 'not a part of another word', text: 'Nguyễn Văn Kính', found: false },
		{ why: 'not half of it', text: 'Nguyễn Văn', found: false },
	])('in a text: $why', ({ text, found }) => {
		expect(namesIn(text, ['Nguyễn Văn Kín']).length > 0).toBe(found)
	})

	test('apostrophes of every kind are one', () => {
		expect(namesIn("H'Bla Niê hát", ['H’Bla Niê'])).toEqual(['H’Bla Niê'])
	})
})
