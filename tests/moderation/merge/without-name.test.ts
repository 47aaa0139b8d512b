import { describe, expect, test } from 'vitest'
import type { EntryAccount, FieldProvenance, RecordProvenance } from '#moderation/entry.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import { withoutPerson, type Leaving } from '#moderation/contribute/erasure.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { provenanceWithoutNames, recordWithoutNames } from '#moderation/merge/without-name.ts'

const giver: Leaving = { role: 'giver', name: 'Y Bhăn' }
const helper: Leaving = { role: 'helper', name: 'Y Bhăn' }
const line = (...people: CreditPart[]) => ({ credit: 'cũ', people })
const heir: CreditPart = { role: 'giver', name: 'H’Bia Kđăm' }

describe('a credit line', () => {
	test.each<{ why: string; credited: { credit: string; people: CreditPart[] }; leaving: Leaving; credit: string }>([
		{ why: 'of the giver alone', credited: line({ role: 'giver', name: 'Y Bhăn' }), leaving: giver, credit: '' },
		{ why: 'of a giver who bore another name then', credited: line({ role: 'giver', name: 'Ama H’Nga' }), leaving: giver, credit: '' },
		{
			why: 'of the giver, who made it too',
			credited: line({ role: 'maker', name: 'Y Bhăn' }, { role: 'owner', name: 'Amí Hrin' }),
			leaving: giver,
			credit: 'Chủ hiện vật: Amí Hrin',
		},
		{
			why: 'of a helper: who gave it stays named',
			credited: line({ role: 'helper', name: 'Y Bhăn' }, heir),
			leaving: helper,
			credit: 'H’Bia Kđăm',
		},
		{
			why: 'of a helper who bore another name then',
			credited: line({ role: 'helper', name: 'Ama H’Nga' }, heir),
			leaving: helper,
			credit: 'H’Bia Kđăm',
		},
		{ why: 'of before names were kept apart', credited: { credit: 'Y Bhăn', people: [] }, leaving: giver, credit: '' },
		{ why: 'of before, somebody else’s', credited: { credit: 'Amí Hrin', people: [] }, leaving: giver, credit: 'Amí Hrin' },
	])('$why', ({ credited, leaving, credit }) => {
		expect(withoutPerson(credited, leaving).credit).toBe(credit)
	})
})

const account = (teller: string): EntryAccount => ({ lang: 'vi', text: 'Bà kể.', teller, contributionId: 'c1' })
const origin = (...people: CreditPart[]): FieldProvenance => ({
	...{ revision: 2, kind: 'merge', at: '2026-01-01T00:00:00.000Z', contributionId: 'c1', credit: 'cũ', people },
	...{ licence: 'cc-by-4.0', verifiedBy: null, mergedBy: null },
})

describe('who tells an account', () => {
	test.each<{ why: string; teller: string; people: CreditPart[]; leaving: Leaving; after: string }>([
		{ why: 'goes by the name they have', teller: 'Y Bhăn', people: [], leaving: giver, after: '' },
		{ why: 'by the name they had', teller: 'Ama H’Nga', people: [{ role: 'giver', name: 'Ama H’Nga' }], leaving: giver, after: '' },
		{ why: 'is another', teller: 'Aduôn H’Wen', people: [{ role: 'speaker', name: 'Aduôn H’Wen' }], leaving: giver, after: 'Aduôn H’Wen' },
		{
			why: 'is who took it over from the helper',
			teller: 'H’Bia Kđăm',
			people: [{ role: 'helper', name: 'Y Bhăn' }, heir],
			leaving: helper,
			after: 'H’Bia Kđăm',
		},
	])('$why', ({ teller, people, leaving, after }) => {
		const provenance: RecordProvenance = { accounts: origin(...people) }
		const record = { ...emptyRecord('phi_vat_the'), accounts: [account(teller)] }
		expect(recordWithoutNames(record, provenance, new Map([['c1', leaving]])).accounts).toEqual([account(after)])
		expect(recordWithoutNames(record, provenance, new Map([['c2', leaving]]))).toEqual(record)
	})

	test('where a field came of several, each is asked', () => {
		const mine = { ...origin({ role: 'helper', name: 'Y Bhăn' }, heir), contributionId: 'c1', credit: 'cũ' }
		const provenance: RecordProvenance = { names: { ...mine, sources: [mine] } }
		const told = provenanceWithoutNames(provenance, new Map([['c1', helper]])).names
		expect([told?.credit, told?.sources?.[0]?.credit]).toEqual(['H’Bia Kđăm', 'H’Bia Kđăm'])
	})
})
