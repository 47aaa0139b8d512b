import { describe, expect, test } from 'vitest'
import { checkBatch, foldFileName, photoNames, type BatchKnowledge } from '#moderation/collection/batch.ts'
import {
	batchColumns,
	choiceIn,
	guessMapping,
	missingColumns,
	templateChoices,
	templateHeadings,
} from '#moderation/collection/batch-columns.ts'

const headings = batchColumns.map((column) => templateHeadings[column])
const good: Record<string, string> = {
	name: 'Ché tuk',
	material: 'gốm',
	dimensions: 'cao 42 cm',
	dating: 'khoảng 1900',
	origin: 'thừa kế',
	condition: 'nguyên vẹn',
	photos: 'che-01.jpg',
}
const knowledge: BatchKnowledge = {
	photos: new Map([
		['che-01.jpg', ['photo-1']],
		['hai.jpg', ['photo-2', 'photo-3']],
	]),
	places: new Map([
		['Buôn Đôn', [{ placeId: 'p1', name: 'Buôn Đôn' }]],
		[
			'Hòa Phú',
			[
				{ placeId: 'p2', name: 'Xã Hòa Phú' },
				{ placeId: 'p3', name: 'Phường Hòa Phú' },
			],
		],
	]),
}
const row = (number: number, over: Record<string, string> = {}) => ({
	number,
	cells: batchColumns.map((column) => ({ ...good, ...over })[column] ?? ''),
})
const check = (...rows: ReturnType<typeof row>[]) => checkBatch(rows, guessMapping(headings), knowledge)

describe('columns', () => {
	test('the template maps itself', () => {
		const mapping = guessMapping(headings)
		expect(Object.keys(mapping)).toEqual([...batchColumns])
		expect(missingColumns(mapping)).toEqual([])
	})
	test.each([
		{ why: 'without marks and with a star', heading: 'TEN HIEN VAT *', column: 'name' },
		{ why: 'with a unit in brackets', heading: 'Kích thước (cm)', column: 'dimensions' },
		{ why: 'decomposed letters', heading: 'Niên đại'.normalize('NFD'), column: 'dating' },
		{ why: 'in English', heading: 'Material', column: 'material' },
	])('a heading $why is known', ({ heading, column }) => expect(guessMapping(['STT', heading])).toEqual({ [column]: 1 }))
	test('a column claimed twice is left to the person', () => expect(guessMapping(['Tên', 'Tên hiện vật']).name).toBeUndefined())
	test('other headings lack what is needed', () => expect(missingColumns(guessMapping(['A', 'B']))).toContain('name'))
	test('every choice the template offers is understood', () => {
		for (const word of templateChoices.origin) expect(choiceIn('origin', word)).not.toBeNull()
		for (const word of templateChoices.condition) expect(choiceIn('condition', word)).not.toBeNull()
		for (const word of templateChoices.objectKind) expect(choiceIn('objectKind', word)).not.toBeNull()
	})
})

describe('the dry run', () => {
	test('a good row is the object it will be', () => {
		const [checked] = check(row(2, { place: 'Buôn Đôn', quantity: '3', storagePlace: 'gian trong' }))
		expect(checked).toMatchObject({
			faults: [],
			draft: {
				name: 'Ché tuk',
				origin: 'inherited',
				placeId: 'p1',
				quantity: 3,
				mediaIds: ['photo-1'],
				sealed: { storagePlace: 'gian trong' },
			},
		})
	})
	test.each([
		{ why: 'an empty needed cell', over: { material: ' ' }, column: 'material', code: 'missing' },
		{ why: 'a size without a figure', over: { dimensions: 'to bằng cái gùi' }, column: 'dimensions', code: 'not-a-size' },
		{ why: 'a weight without a unit', over: { weight: '23' }, column: 'weight', code: 'not-a-weight' },
		{ why: 'an unknown choice', over: { origin: 'trời cho' }, column: 'origin', code: 'not-a-choice' },
		{ why: 'no number of pieces', over: { quantity: 'vài' }, column: 'quantity', code: 'not-a-number' },
		{ why: 'none at all', over: { quantity: '0' }, column: 'quantity', code: 'not-a-number' },
		{ why: 'a photograph nobody sent', over: { photos: 'che-99.jpg' }, column: 'photos', code: 'no-such-photo' },
		{ why: 'a name two photographs have', over: { photos: 'hai.jpg' }, column: 'photos', code: 'several-photos' },
		{ why: 'an unknown commune', over: { place: 'Xã Không Có' }, column: 'place', code: 'no-such-place' },
		{ why: 'a commune there are two of', over: { place: 'Hòa Phú' }, column: 'place', code: 'several-places' },
		{ why: 'a name without end', over: { name: 'a'.repeat(201) }, column: 'name', code: 'too-long' },
	])('$why is said with its cell', ({ over, column, code }) => {
		const [checked] = check(row(7, over))
		expect(checked?.draft).toBeNull()
		expect(checked?.faults).toEqual([expect.objectContaining({ row: 7, column, problem: expect.objectContaining({ code }) })])
	})
	test('photographs are named one under another in a cell, and texts keep their lines', () => {
		const over = { photos: 'che-01.jpg\r\nche-02.jpg', acquisition: 'Ông bà để lại.\nKhông bán.' }
		const [checked] = checkBatch([row(2, over)], guessMapping(headings), {
			...knowledge,
			photos: new Map([...knowledge.photos, ['che-02.jpg', ['photo-4']]]),
		})
		expect(checked).toMatchObject({ faults: [], draft: { mediaIds: ['photo-1', 'photo-4'], sealed: { acquisition: over.acquisition } } })
	})
	test('a formula is text like any other', () => {
		expect(check(row(2, { name: '=HYPERLINK("http://a")' }))[0]?.draft?.name).toBe('=HYPERLINK("http://a")')
	})
	test('one photograph is not of two objects, and one object is not two rows', () => {
		const twice = check(row(2), row(3, { name: 'Ché khác' }), row(4, { photos: '', name: 'A' }), row(5, { photos: '', name: 'a' }))
		expect(twice.map(({ faults }) => faults.map(({ problem }) => problem))).toEqual([
			[],
			[{ code: 'photo-used', row: 2 }],
			[],
			[{ code: 'same-as', row: 4 }],
		])
	})
	test('several faults of one row are all said', () =>
		expect(check(row(2, { name: '', material: '', weight: '5' }))[0]?.faults).toHaveLength(3))
})

test.each([
	['Ảnh 1.JPG', 'ảnh 1.jpg'],
	['Ảnh 1.JPG'.normalize('NFD'), 'ảnh 1.jpg'],
	['C:\\anh\\che.jpg', 'che.jpg'],
])('the file name %s is matched as %s', (name, folded) => expect(foldFileName(name)).toBe(folded))
test('a cell lists several photographs', () =>
	expect(photoNames('a.jpg; b.jpg,c.jpg\nd.jpg;')).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']))
