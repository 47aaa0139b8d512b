import { describe, expect, test } from 'vitest'
import type { EntryRecord, FieldProvenance } from '#moderation/entry.ts'
import { editOrigin } from '#moderation/merge/edit-origin.ts'
import { isDate } from '#moderation/merge/is-date.ts'
import { reviseEntry } from '#moderation/merge/revise-entry.ts'
import { sameValue } from '#moderation/merge/same-value.ts'

const nowhere = { districtAsWritten: null, communeAsWritten: null, note: null, placeIdThen: null, placeId: null }
const record: EntryRecord = {
	...{
		names: [{ lang: 'vi', text: 'Ghế Kpan', kind: 'official' }],
		heritageClass: 'hien_vat',
		heritageType: null,
		ranks: [],
		communities: [],
	},
	...{ place: nowhere, point: null, year: null, period: null, maker: null, descriptions: [], accounts: [], source: null },
	...{ certainty: null, notes: null, parent: null },
}
const origin = (revision: number, kind: FieldProvenance['kind'] = 'edit'): FieldProvenance => ({
	...{
		revision,
		kind,
		at: '2026-01-01T00:00:00.000Z',
		contributionId: null,
		credit: null,
		licence: null,
		verifiedBy: null,
		mergedBy: null,
	},
})

test('a new entry: every field that says something is of its origin, the empty ones of none', () => {
	const revised = reviseEntry(null, record, origin(1))
	expect(revised.fields).toEqual(['names', 'heritageClass'])
	expect(revised.provenance).toEqual({ names: origin(1), heritageClass: origin(1) })
})

test.each([
	{ change: {}, fields: [], why: 'nothing changes' },
	{ change: { maker: 'Y Thu' }, fields: ['maker'], why: 'one field' },
	{ change: { place: { ...nowhere, placeId: 'p1' }, notes: 'x' }, fields: ['place', 'notes'], why: 'two, in the order of the record' },
	{
		change: { place: { placeId: null, note: null, placeIdThen: null, districtAsWritten: null, communeAsWritten: null } },
		fields: [],
		why: 'keys in another order say the same',
	},
	{ change: { names: [{ kind: 'official', text: 'Ghế Kpan', lang: 'vi' } as const] }, fields: [], why: 'also inside lists' },
	{
		change: { names: [{ lang: 'vi', text: 'Ghe\u0302\u0301 Kpan', kind: 'official' } as const] },
		fields: ['names'],
		why: 'letters taken apart are another text',
	},
])('what changed is of the new revision, the rest keeps its origin: $why', ({ change, fields }) => {
	const held = { record, provenance: { names: origin(1, 'import') } }
	const revised = reviseEntry(held, { ...record, ...change }, origin(2))
	expect(revised.fields).toEqual(fields)
	for (const field of revised.fields) expect(revised.provenance[field]).toEqual(origin(2))
	if (!revised.fields.includes('names')) expect(revised.provenance.names).toEqual(origin(1, 'import'))
	expect(held.provenance).toEqual({ names: origin(1, 'import') })
})

describe('a field edited by hand', () => {
	const merged: FieldProvenance = {
		...origin(2, 'merge'),
		contributionId: 'c1',
		credit: 'H’Lan',
		licence: 'cc-by-4.0',
		verifiedBy: 'A',
		mergedBy: 'B',
	}
	test.each([
		{ text: { lang: 'rad' as const, text: 'x', contributionId: 'c1' }, credit: 'H’Lan', why: 'the contribution’s words are still there' },
		{ text: { lang: 'rad' as const, text: 'x' }, credit: null, why: 'they are gone' },
		{ text: { lang: 'rad' as const, text: 'x', contributionId: 'c2' }, credit: null, why: 'the words are another’s' },
	])('credit: $why', ({ text, credit }) => {
		const told = editOrigin(
			{ revision: 3, at: '2026-02-01T00:00:00.000Z' },
			{ ...record, descriptions: [text] },
			{ descriptions: merged },
		)('descriptions')
		expect(told).toMatchObject({ revision: 3, kind: 'edit', at: '2026-02-01T00:00:00.000Z', credit })
	})

	const source = (contributionId: string) => ({
		...{ contributionId, credit: contributionId, licence: 'cc-by-4.0' as const, verifiedBy: null, mergedBy: null, revision: 2, at: '' },
	})
	const ofBoth: FieldProvenance = {
		...merged,
		...source('c2'),
		sources: [source('c1'), source('c2')],
		combined: 'collection',
	}
	test.each([
		{ left: ['c1', 'c2'], credit: 'c2', sources: ['c1', 'c2'], why: 'both are still there' },
		{ left: ['c1'], credit: 'c1', sources: undefined, why: 'who came last is gone' },
		{ left: ['c2'], credit: 'c2', sources: undefined, why: 'who came first is gone' },
		{ left: [], credit: null, sources: undefined, why: 'nobody is left' },
	])('credit of a list by several: $why', ({ left, credit, sources }) => {
		const names = left.map((contributionId) => ({ lang: 'vi', text: contributionId, kind: 'alternative', contributionId }) as const)
		const told = editOrigin({ revision: 3, at: '' }, { ...record, names }, { names: ofBoth })('names')
		expect(told).toMatchObject({ kind: 'edit', revision: 3, credit })
		expect(told.sources?.map((one) => one.contributionId)).toEqual(sources)
	})
	test('whose words are woven into another’s is credited as long as those stand', () => {
		const text = { lang: 'vi', text: 'x', contributionId: 'c2', wovenFrom: ['c1'] } as const
		const told = editOrigin({ revision: 3, at: '' }, { ...record, descriptions: [text] }, { descriptions: ofBoth })('descriptions')
		expect(told.sources?.map((one) => one.contributionId)).toEqual(['c1', 'c2'])
	})
})

test.each([
	{ mine: { a: 1, b: undefined }, theirs: { a: 1 }, same: true, why: 'absent and undefined' },
	{ mine: { a: null }, theirs: {}, same: false, why: 'null is said' },
	{ mine: [1, 2], theirs: [2, 1], same: false, why: 'the order of a list counts' },
	{ mine: 1, theirs: '1', same: false, why: 'a number is no text' },
])('sameValue: $why', ({ mine, theirs, same }) => {
	expect(sameValue(mine, theirs)).toBe(same)
})

test.each([
	{ day: '2024-02-29', is: true },
	{ day: '2023-02-29', is: false },
	{ day: '1900-02-29', is: false },
	{ day: '2000-02-29', is: true },
	{ day: '2018-12-00', is: false },
	{ day: '2018-13-01', is: false },
	{ day: '0000-01-01', is: false },
	{ day: '2018-1-1', is: false },
	{ day: '2018-12-24T00:00', is: false },
])('isDate $day: $is', ({ day, is }) => {
	expect(isDate(day)).toBe(is)
})
