import { describe, expect, test } from 'vitest'
import type { LicenceCode } from '#moderation/contribute/licence.ts'
import type { EntryRecord, FieldProvenance } from '#moderation/entry.ts'
import type { MergeInput } from '#moderation/merge/merge-input.ts'
import type { GivenPlace } from '#moderation/merge/place-choice.ts'
import { planMerge } from '#moderation/merge/plan.ts'
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
const file = { mediaId: 'm1', state: 'ready', kind: 'image', caption: 'Cổng' } as const
const input: MergeInput = {
	record,
	isNew: false,
	words,
	choices: {},
	licence: 'cc-by-4.0',
	files: [file],
	takenFiles: ['m1'],
}

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
		expect(plan.files).toEqual([{ mediaId: 'm1', caption: 'Cổng', credit: 'H’Bla', people: [], licence: 'cc-by-4.0', isLead: false }])
	})
})

/** A field as an earlier merge left it. */
function of(contributionId: string, licence: LicenceCode, more: Partial<FieldProvenance> = {}): FieldProvenance {
	return {
		revision: 2,
		kind: 'merge',
		at: '2026-01-01T00:00:00Z',
		contributionId,
		credit: 'Y Moan',
		licence,
		verifiedBy: null,
		mergedBy: null,
		...more,
	}
}
const edit = { text: 'Khoảng 1930–1931', reason: 'Hai nguồn lệch nhau một năm', isAlone: false }

describe('in the office’s own words', () => {
	test('they stand in the record; reason and the words as given stay in the provenance', () => {
		const plan = merged(
			{ period: 'edit', maker: 'edit' },
			{ edits: { period: edit, maker: { ...edit, text: 'Thợ rèn Y Moan', isAlone: true } } },
		)
		expect(plan.record).toMatchObject({ period: 'Khoảng 1930–1931', maker: 'Thợ rèn Y Moan' })
		expect(plan.attributions).toMatchObject([
			{ field: 'period', wording: { reason: 'Hai nguồn lệch nhau một năm', original: '1931' } },
			{ field: 'maker', wording: { original: 'Y Moan' } },
		])
	})

	test('a description woven of an earlier gift’s words remembers it; one from the contribution alone does not', () => {
		const held = { ...record, descriptions: [{ lang: 'rad', text: 'Lời trước.', contributionId: 'c0' }] } as const
		const weave = (isAlone: boolean) =>
			merged(
				{ descriptions: 'edit' },
				{ record: held, edits: { descriptions: { ...edit, isAlone } }, provenance: { descriptions: of('c0', 'cc-by-4.0') } },
			)
		expect(weave(false).record.descriptions[0]).toMatchObject({ text: edit.text, contributionId: 'c1', wovenFrom: ['c0'] })
		expect(weave(false).attributions[0]?.others.map((source) => source.contributionId)).toEqual(['c0'])
		expect(weave(true).record.descriptions[0]).not.toHaveProperty('wovenFrom')
		expect(weave(true).attributions[0]?.others).toEqual([])
	})
})

describe('whose it is, and under which licence', () => {
	const own = { ...record, period: '1930' }
	test.each<{
		why: string
		choice: 'take' | 'both' | 'edit'
		held?: FieldProvenance
		licence: LicenceCode
		others: string[]
		result: LicenceCode
	}>([
		{
			why: 'taken: the giver’s alone',
			choice: 'take',
			held: of('c0', 'cc-by-nc-4.0'),
			licence: 'cc-by-sa-4.0',
			others: [],
			result: 'cc-by-sa-4.0',
		},
		{
			why: 'set behind the registry’s own words: the giver’s licence',
			choice: 'both',
			licence: 'cc-by-nc-4.0',
			others: [],
			result: 'cc-by-nc-4.0',
		},
		{
			why: 'set behind another gift: both, under what both allow',
			choice: 'both',
			held: of('c0', 'cc-by-sa-4.0'),
			licence: 'cc-by-4.0',
			others: ['c0'],
			result: 'cc-by-sa-4.0',
		},
		{
			why: 'reworded from both: likewise',
			choice: 'edit',
			held: of('c0', 'cc-by-nc-4.0'),
			licence: 'cc-by-4.0',
			others: ['c0'],
			result: 'cc-by-nc-4.0',
		},
	])('$why', ({ choice, held, licence, others, result }) => {
		const plan = merged({ period: choice }, { record: own, licence, edits: { period: edit }, provenance: held ? { period: held } : {} })
		expect(plan.attributions).toMatchObject([{ field: 'period', licence: result }])
		expect(plan.attributions[0]?.others.map((source) => source.contributionId)).toEqual(others)
	})

	test('an account stands beside others, each under its own licence', () => {
		const held = { ...record, accounts: [{ lang: 'vi', text: 'Lời ông.', teller: 'Ông', contributionId: 'c0' }] } as const
		const plan = merged(
			{ descriptions: 'both' },
			{ record: held, licence: 'cc-by-nc-4.0', provenance: { accounts: of('c0', 'cc-by-sa-4.0') } },
		)
		expect(plan.attributions).toMatchObject([
			{ field: 'accounts', how: 'collection', licence: 'cc-by-nc-4.0', others: [{ contributionId: 'c0', licence: 'cc-by-sa-4.0' }] },
		])
	})

	test('a file goes by its own people, its caption and place in the row as the officer set them', () => {
		const files = [
			file,
			{ ...file, mediaId: 'm2', kind: 'image', credit: 'Ảnh: Y Suin', people: [{ role: 'photographer', name: 'Y Suin' }] },
		] as const
		const plan = merged({}, { files, takenFiles: ['m2', 'm1'], captions: { m2: 'Cổng, 1972' }, lead: 'm2' })
		expect(plan.files).toEqual([
			{
				mediaId: 'm2',
				caption: 'Cổng, 1972',
				credit: 'Ảnh: Y Suin',
				people: [{ role: 'photographer', name: 'Y Suin' }],
				licence: 'cc-by-4.0',
				isLead: true,
			},
			{ mediaId: 'm1', caption: 'Cổng', credit: 'H’Bla', people: [], licence: 'cc-by-4.0', isLead: false },
		])
	})
})

describe('a place', () => {
	const split = {
		placeId: 'old',
		label: 'Xã Cũ',
		stands: false,
		today: [
			{ placeId: 'a', label: 'Xã A' },
			{ placeId: 'b', label: 'Xã B' },
		],
	}
	test.each<{ why: string; givenPlace: GivenPlace | null; placeNow: string | null; place: object }>([
		{ why: 'a unit that stands', givenPlace: { ...split, stands: true }, placeNow: null, place: { placeIdThen: null, placeId: 'old' } },
		{
			why: 'a former unit that went into one',
			givenPlace: { ...split, today: split.today.slice(0, 1) },
			placeNow: null,
			place: { placeIdThen: 'old', placeId: 'a' },
		},
		{ why: 'one that was split: the part chosen', givenPlace: split, placeNow: 'b', place: { placeIdThen: 'old', placeId: 'b' } },
		{ why: 'one that was split: not known which', givenPlace: split, placeNow: 'unknown', place: { placeIdThen: 'old', placeId: null } },
		{ why: 'none named', givenPlace: null, placeNow: null, place: { placeIdThen: null, placeId: null } },
	])('$why', ({ givenPlace, placeNow, place }) => {
		expect(merged({ place: 'take' }, { givenPlace, placeNow }).record.place).toMatchObject(place)
	})

	test('a part it was not split into is no answer', () => {
		expect(planMerge({ ...input, choices: { place: 'take' }, givenPlace: split, placeNow: 'z' })).toEqual({
			ok: false,
			refusal: { code: 'place-split', place: 'Xã Cũ', parts: ['Xã A', 'Xã B'] },
		})
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
		{ why: 'consent taken back', more: { unconsented: ['reuse'] }, refusal: { code: 'consent-withdrawn', purposes: ['reuse'] } },
		{
			why: 'the entry hidden meanwhile',
			more: { isNew: true, hiddenEntry: 'DL-007', choices: { names: 'take' } },
			refusal: { code: 'entry-hidden', identifier: 'DL-007' },
		},
		{
			why: 'two share-alikes in one text',
			more: { choices: { period: 'both' }, licence: 'cc-by-nc-sa-4.0', provenance: { period: of('c0', 'cc-by-sa-4.0') } },
			refusal: {
				code: 'invalid',
				faults: [{ field: 'period', code: 'licences-clash', cause: 'two-share-alikes', licences: ['cc-by-sa-4.0', 'cc-by-nc-sa-4.0'] }],
			},
		},
		{
			why: 'an office’s wording that draws on a text it may not be joined with',
			more: {
				choices: { period: 'edit' },
				edits: { period: edit },
				licence: 'cc-by-nc-4.0',
				provenance: { period: of('c0', 'cc-by-sa-4.0') },
			},
			refusal: {
				code: 'invalid',
				faults: [
					{ field: 'period', code: 'licences-clash', cause: 'share-alike-and-non-commercial', licences: ['cc-by-sa-4.0', 'cc-by-nc-4.0'] },
				],
			},
		},
		{
			why: 'own words without words or reason',
			more: { choices: { period: 'edit' }, edits: { period: { text: ' ', reason: '', isAlone: false } } },
			refusal: {
				code: 'invalid',
				faults: [
					{ field: 'edit-period', code: 'missing' },
					{ field: 'reason-period', code: 'missing' },
				],
			},
		},
		{
			why: 'a class has no words of its own',
			more: { choices: { heritageClass: 'edit' }, edits: { heritageClass: edit } },
			refusal: { code: 'invalid', faults: [{ field: 'heritageClass', code: 'not-allowed' }] },
		},
		{
			why: 'someone who asked not to be named stands in the words',
			more: { choices: { maker: 'take' }, words: { ...words, secretNames: ['Y Moan'] } },
			refusal: { code: 'invalid', faults: [{ field: 'maker', code: 'secret-name' }] },
		},
		{
			why: '… in the officer’s own, their reason, the note or a caption',
			more: {
				choices: { period: 'edit' },
				edits: { period: { text: 'Thời Y Moan', reason: 'theo lời Y Moan', isAlone: true } },
				note: 'Y MOAN kể',
				captions: { m1: 'Y Moan trước cổng' },
				words: { ...words, secretNames: ['Y Moan'] },
			},
			refusal: {
				code: 'invalid',
				faults: ['edit-period', 'reason-period', 'caption-m1', 'note'].map((field) => ({ field, code: 'secret-name' })),
			},
		},
		{
			why: 'something private of a person in the words as given',
			more: {
				choices: { descriptions: 'both' },
				words: { ...words, description: 'Gọi 0905 123 456' },
				privateWords: [{ field: 'descriptions', words: '0905 123 456' }],
			},
			refusal: { code: 'invalid', faults: [{ field: 'descriptions', code: 'private-words' }] },
		},
		{
			why: '… left in the office’s own, their reason, or the note',
			more: {
				choices: { descriptions: 'edit' },
				edits: { descriptions: { text: 'Xin gọi 0905 123 456.', reason: 'bỏ 0905 123 456', isAlone: true } },
				note: 'số 0905 123 456',
				words: { ...words, description: 'Gọi 0905 123 456' },
				privateWords: [{ field: 'descriptions', words: '0905 123 456' }],
			},
			refusal: {
				code: 'invalid',
				faults: ['edit-descriptions', 'reason-descriptions', 'note'].map((field) => ({ field, code: 'private-words' })),
			},
		},
		{
			why: '… or in a caption, as given',
			more: { files: [{ ...file, caption: 'Gọi 0905 123 456' }], privateWords: [{ field: 'caption', words: '0905 123 456' }] },
			refusal: { code: 'invalid', faults: [{ field: 'caption-m1', code: 'private-words' }] },
		},
		{
			why: 'a day that cannot be',
			more: { choices: { period: 'take' }, today: '2026-03-01', words: { ...words, period: 'ngày 31/02/1968' } },
			refusal: { code: 'invalid', faults: [{ field: 'period', code: 'impossible-date', dates: ['31/02/1968'] }] },
		},
		{
			why: 'a lead that is not taken',
			more: { takenFiles: [], choices: { period: 'take' }, lead: 'm1' },
			refusal: { code: 'invalid', faults: [{ field: 'lead', code: 'not-allowed' }] },
		},
		{
			why: 'a recording does not lead',
			more: { files: [{ ...file, kind: 'audio' }], lead: 'm1' },
			refusal: { code: 'invalid', faults: [{ field: 'lead', code: 'not-allowed' }] },
		},
		{
			why: 'a file taken twice',
			more: { takenFiles: ['m1', 'm1'] },
			refusal: { code: 'invalid', faults: [{ field: 'files', code: 'not-allowed' }] },
		},
		{ why: 'a file still being read', more: { files: [{ ...file, state: 'received' }] }, refusal: { code: 'media-not-ready', waiting: 1 } },
	])('$why', ({ more, refusal }) => {
		expect(planMerge({ ...input, ...more })).toEqual({ ok: false, refusal })
	})
})

test('what the rules forbid as given can go in the office’s words', () => {
	const more = {
		words: { ...words, secretNames: ['Y Moan'] },
		edits: { maker: { text: 'Một thợ rèn', reason: 'Người làm xin không nêu tên', isAlone: true } },
	}
	expect(merged({ maker: 'edit' }, more).record.maker).toBe('Một thợ rèn')
})

test('a new entry in a hidden one’s stead, when the officer says so', () => {
	expect(merged({ names: 'take' }, { isNew: true, hiddenEntry: 'DL-007', opensNew: true }).fields).toEqual(['names'])
})
