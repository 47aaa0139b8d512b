import { expect, test } from 'vitest'
import type { EntryRecord, FieldProvenance } from '#moderation/entry.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { retold, type Retelling } from '#moderation/merge/retell.ts'

const act = { verifiedBy: null, mergedBy: null, revision: 2, at: '2026-11-22T00:00:00.000Z' }
const mine = {
	...act,
	contributionId: 'mine',
	credit: 'Người nhập',
	people: [{ role: 'giver', name: 'Người nhập' }],
	licence: 'cc-by-4.0',
} as const
const other = { ...act, contributionId: 'other', credit: 'Bà Khác', licence: 'cc0-1.0' } as const
const telling = { credit: 'H’Bia', people: [{ role: 'giver', name: 'H’Bia' }], teller: 'H’Bia' } as const
const anew: Retelling = { contributionId: 'mine', telling, terms: null }
const origin = (more: Partial<FieldProvenance>): FieldProvenance => ({ ...mine, kind: 'merge', ...more })

test.each<{ why: string; given: FieldProvenance; retelling: Retelling; told: Partial<FieldProvenance> }>([
	{ why: 'of what it alone gave', given: origin({}), retelling: anew, told: { credit: 'H’Bia', licence: 'cc-by-4.0' } },
	{ why: 'not of another’s', given: { ...other, kind: 'merge' }, retelling: anew, told: { credit: 'Bà Khác' } },
	{
		why: 'in its place among several',
		given: origin({ ...other, sources: [mine, other], combined: 'collection' }),
		retelling: anew,
		told: { credit: 'Bà Khác', sources: [{ ...mine, credit: 'H’Bia', people: telling.people }, other] },
	},
	{
		why: 'on other terms',
		given: origin({}),
		retelling: { ...anew, telling: null, terms: 'InC' },
		told: { credit: 'Người nhập', licence: 'InC' },
	},
	{
		why: 'with terms where it had some: what stands under none gets none',
		given: origin({ licence: null }),
		retelling: { ...anew, terms: 'InC' },
		told: { credit: 'H’Bia', licence: null },
	},
	{
		why: 'but a woven whole keeps the terms of the whole',
		given: origin({ licence: 'cc-by-sa-4.0', sources: [other, mine], combined: 'adaptation' }),
		retelling: { ...anew, terms: 'InC' },
		told: { licence: 'cc-by-sa-4.0', credit: 'H’Bia' },
	},
])('credit is told anew: $why', ({ given, retelling, told }) => {
	const held = { record: emptyRecord('phi_vat_the'), provenance: { maker: given } }
	expect(retold(held, [retelling]).provenance.maker).toMatchObject(told)
})

test('tellers of its accounts go by the new name, those of others by theirs', () => {
	const account = (contributionId: string, teller: string) => ({ lang: 'vi' as const, text: 'x', teller, contributionId })
	const record: EntryRecord = { ...emptyRecord('phi_vat_the'), accounts: [account('mine', 'Người nhập'), account('other', 'Bà Khác')] }
	expect(retold({ record, provenance: {} }, [anew]).record.accounts.map((one) => one.teller)).toEqual(['H’Bia', 'Bà Khác'])
	expect(retold({ record, provenance: {} }, []).record).toBe(record)
})
