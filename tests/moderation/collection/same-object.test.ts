import { describe, expect, test } from 'vitest'
import { sameObject } from '#moderation/collection/same-object.ts'
import { checkSuspicion, possibleItems } from '#moderation/collection/suspicion.ts'

const gong = { name: 'Chiêng knah', material: 'đồng', marks: 'khắc KN-17-3', dimensions: 'đường kính 45 cm', photos: ['a'] }

describe('sameObject', () => {
	test.each([
		{ why: 'the very same photograph', other: { ...gong, name: 'Cồng', marks: '', photos: ['b', 'a'] }, ground: 'same-photo' },
		{ why: 'same marks, name and size', other: { ...gong, photos: [], marks: 'Khắc kn 17 3' }, ground: 'same-marks' },
		{ why: 'same marks on another thing', other: { ...gong, photos: [], name: 'Ché' }, ground: null },
		{ why: 'like in all but marks', other: { ...gong, photos: [], marks: 'KN-18' }, ground: null },
		{ why: 'no marks on either', other: { ...gong, photos: [], marks: '' }, ground: null },
	])('$why', ({ other, ground }) => expect(sameObject(gong, other)).toBe(ground))
	test.each(['Không có', 'không có dấu, chữ khắc gì', 'Chưa rõ', 'Không nhìn rõ số hiệu', 'No marks', 'unknown'])(
		'no marks prove nothing, though both write: %s',
		(marks) => expect(sameObject({ ...gong, photos: [], marks }, { ...gong, photos: [], marks: marks.toLowerCase() })).toBeNull(),
	)
	test('marks in letters of China are compared as they are', () => {
		const marked = { ...gong, photos: [], marks: '大明成化年製' }
		expect(sameObject(marked, marked)).toBe('same-marks')
		expect(sameObject(marked, { ...marked, marks: '大清康熙年製' })).toBeNull()
	})
	test('short marks prove nothing', () =>
		expect(sameObject({ ...gong, photos: [], marks: 'A1' }, { ...gong, photos: [], marks: 'A1' })).toBeNull())
})

describe('possibleItems', () => {
	const items = [
		{ id: 'gong', otherName: '', description: '', ...gong },
		{ id: 'jar', name: 'Ché tuk men nâu', otherName: 'Yang tuk', material: 'gốm', marks: '', dimensions: 'cao 42 cm', description: '' },
		{ id: 'mat', name: 'Chiếu', otherName: '', material: 'cói', marks: 'Không có', dimensions: 'dài 2 m', description: '' },
		{ id: 'bowl', name: 'Bát', otherName: '', material: 'gốm', marks: '', dimensions: 'cao 6 cm', description: '' },
	]
	test.each([
		{ why: 'the mark is named', object: 'một chiếc chiêng', words: 'có chữ khắc kn 17 3 ở vành', ids: ['gong'] },
		{ why: 'most of the name is named', object: 'ché tuk men nâu', words: 'mất đêm qua', ids: ['jar'] },
		{ why: 'there are no marks, and the words say so of something else', object: 'tượng gỗ', words: 'không có đế', ids: [] },
		{ why: 'nothing is like it', object: 'tượng gỗ', words: 'ở nhà mồ', ids: [] },
	])('$why', ({ object, words, ids }) => expect(possibleItems({ object, words }, items)).toEqual(ids))
})

test.each([
	{ why: 'a good one', draft: {}, ok: true },
	{ why: 'without a kind', draft: { kind: null }, ok: false },
	{ why: 'without an object', draft: { object: ' ' }, ok: false },
	{ why: 'with words without end', draft: { words: 'a'.repeat(4001) }, ok: false },
])('a suspicion: $why', ({ draft, ok }) => {
	expect(checkSuspicion({ kind: 'stolen', object: 'Ché', words: 'Mất', place: '', contact: '', ...draft }).ok).toBe(ok)
})
