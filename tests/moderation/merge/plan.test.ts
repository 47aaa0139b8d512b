import { describe, expect, test } from 'vitest'
import type { EntryRecord } from '#moderation/entry.ts'
import { planMerge, type MergeInput } from '#moderation/merge/plan.ts'
import { emptyRecord, type ContributedWords } from '#moderation/merge/proposal.ts'

const words: ContributedWords = {
	contributionId: 'c1',
	title: 'Nhà đày cũ',
	description: 'Lời bà kể.',
	languages: ['rad', 'vi'],
	placeId: 'p9',
	placeText: 'Tự An',
	period: '1931',
	heritageClass: 'hien_vat',
	maker: 'Y Moan',
	shown: 'Bà tôi',
	credit: 'H’Bla',
}
const record: EntryRecord = {
	...emptyRecord('di_tich'),
	heritageType: 'lich_su',
	names: [{ lang: 'vi', text: 'Nhà đày Buôn Ma Thuột', kind: 'official' }],
	period: '1930',
	descriptions: [{ lang: 'vi', text: 'Nhà tù.' }],
	place: {
		districtAsWritten: 'Thành phố Buôn Ma Thuột',
		communeAsWritten: 'Phường Tự An',
		note: '17 Tán Thuật',
		placeIdThen: 'p1',
		placeId: 'p2',
	},
}
const file = { mediaId: 'm1', state: 'ready', caption: 'Cổng' } as const
const input: MergeInput = { record, isNew: false, words, choices: {}, licence: 'cc-by-4.0', files: [file], takenFiles: ['m1'] }

function merged(choices: MergeInput['choices'], more: Partial<MergeInput> = {}) {
	const plan = planMerge({ ...input, choices, ...more })
	if (!plan.ok) throw new Error(plan.refusal.code)
	return plan.value
}

describe('field by field', () => {
	test('a name taken becomes the official one and loses none', () => {
		expect(merged({ names: 'take' }).record.names).toEqual([
			{ lang: 'rad', text: 'Nhà đày cũ', kind: 'official', contributionId: 'c1' },
			{ lang: 'vi', text: 'Nhà đày Buôn Ma Thuột', kind: 'alternative' },
		])
	})

	test('a name set beside is an alternative; one already there is not doubled', () => {
		expect(merged({ names: 'both' }).record.names[1]).toEqual({
			lang: 'rad',
			text: 'Nhà đày cũ',
			kind: 'alternative',
			contributionId: 'c1',
		})
		expect(merged({ names: 'both' }, { words: { ...words, title: 'Nhà đày Buôn Ma Thuột' } }).record.names).toEqual(record.names)
	})

	test.each([
		{ why: 'taken replaces', choice: 'take', period: '1931' },
		{ why: 'both stand side by side', choice: 'both', period: '1930; 1931' },
		{ why: 'kept stays', choice: 'keep', period: '1930' },
	] as const)('period: $why', ({ choice, period }) => {
		expect(merged({ period: choice }).record.period).toBe(period)
	})

	test('a description taken replaces that language alone; set beside it is an account with its teller', () => {
		expect(merged({ descriptions: 'take' }).record.descriptions).toEqual([
			{ lang: 'rad', text: 'Lời bà kể.', contributionId: 'c1' },
			{ lang: 'vi', text: 'Nhà tù.' },
		])
		expect(merged({ descriptions: 'both' }).record).toMatchObject({
			descriptions: record.descriptions,
			accounts: [{ lang: 'rad', text: 'Lời bà kể.', teller: 'Bà tôi', contributionId: 'c1' }],
		})
	})

	test('another class takes its type away; a place taken keeps the note', () => {
		expect(merged({ heritageClass: 'take' }).record).toMatchObject({ heritageClass: 'hien_vat', heritageType: null })
		expect(merged({ place: 'take' }).record.place).toEqual({
			districtAsWritten: null,
			communeAsWritten: 'Tự An',
			note: '17 Tán Thuật',
			placeIdThen: null,
			placeId: 'p9',
		})
	})

	test('what is not chosen is untouched, files carry caption, credit and licence', () => {
		const plan = merged({})
		expect(plan.record).toBe(record)
		expect(plan.files).toEqual([{ mediaId: 'm1', caption: 'Cổng', credit: 'H’Bla', licence: 'cc-by-4.0' }])
	})
})

describe('refusals', () => {
	test.each<{ why: string; more: Partial<MergeInput>; refusal: object }>([
		{
			why: 'kept only: nothing of it may be published',
			more: { licence: 'keep-only' },
			refusal: { code: 'licence-forbids', licence: 'keep-only' },
		},
		{ why: 'no licence at all', more: { licence: null }, refusal: { code: 'licence-forbids', licence: 'none' } },
		{ why: 'nothing chosen', more: { takenFiles: [] }, refusal: { code: 'nothing-chosen' } },
		{
			why: 'a new entry needs a name',
			more: { isNew: true, choices: { period: 'take' } },
			refusal: { code: 'invalid', faults: [{ field: 'names', code: 'missing' }] },
		},
		{
			why: 'a class cannot be both',
			more: { choices: { heritageClass: 'both' } },
			refusal: { code: 'invalid', faults: [{ field: 'heritageClass', code: 'not-allowed' }] },
		},
		{
			why: 'a file refused earlier',
			more: { files: [{ ...file, state: 'refused' }] },
			refusal: { code: 'invalid', faults: [{ field: 'files', code: 'not-allowed' }] },
		},
		{
			why: 'a file of another contribution',
			more: { takenFiles: ['m2'] },
			refusal: { code: 'invalid', faults: [{ field: 'files', code: 'not-allowed' }] },
		},
		{ why: 'a file still being read', more: { files: [{ ...file, state: 'received' }] }, refusal: { code: 'media-not-ready', waiting: 1 } },
	])('$why', ({ more, refusal }) => {
		expect(planMerge({ ...input, ...more })).toEqual({ ok: false, refusal })
	})
})
