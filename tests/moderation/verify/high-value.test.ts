import { expect, test } from 'vitest'
import type { EntryRecord } from '#moderation/entry.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { highValueOf, type ValueSigns } from '#moderation/verify/high-value.ts'

const plain: ValueSigns = {
	judgement: 'match',
	flags: [],
	records: [emptyRecord('hien_vat')],
	candidateRanks: [],
	words: ['Chiêng của bà'],
}
const treasure = { rank: 'bao_vat_quoc_gia', decisionNumber: null, decisionDate: null, year: null, source: null } as const
const record = (change: Partial<EntryRecord>): EntryRecord => ({ ...emptyRecord('di_tich'), ...change })

test.each<{ why: string; signs: Partial<ValueSigns>; classes: string[] }>([
	{ why: 'nothing of the kind', signs: {}, classes: [] },
	{ why: 'marked by hand, in the one order there is', signs: { flags: ['human-remains', 'sacred'] }, classes: ['sacred', 'human-remains'] },
	{ why: 'the entry’s rank', signs: { records: [record({ ranks: [treasure] })] }, classes: ['national-treasure'] },
	{ why: 'the entry’s type', signs: { records: [record({ heritageType: 'bao_vat_quoc_gia' })] }, classes: ['national-treasure'] },
	{
		why: 'the whole it is a component of',
		signs: { records: [record({}), record({ ranks: [treasure] })] },
		classes: ['national-treasure'],
	},
	{
		why: 'passed over though the matcher puts it first',
		signs: { judgement: 'new', records: [], candidateRanks: ['bao_vat_quoc_gia'] },
		classes: ['national-treasure'],
	},
	{ why: 'claimed by the giver, without marks', signs: { words: ['day la bao vat quoc gia'] }, classes: ['national-treasure'] },
	{ why: 'claimed in English', signs: { words: ['A National Treasure, they say'] }, classes: ['national-treasure'] },
	{ why: 'another rank is none', signs: { records: [record({ ranks: [{ ...treasure, rank: 'quoc_gia' }] })] }, classes: [] },
	{ why: 'disputed', signs: { judgement: 'disputed' }, classes: ['disputed'] },
])('$why', ({ signs, classes }) => {
	expect(highValueOf({ ...plain, ...signs })).toEqual(classes)
})
