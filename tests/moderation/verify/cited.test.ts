import { describe, expect, test } from 'vitest'
import { citedFaults, citedMost, citedTextMax, tidyCited, type Cited } from '#moderation/verify/cited.ts'

const note = 'Tên trùng.'
const long = 'a'.repeat(citedTextMax + 1)

describe('what is wrong with the sources cited', () => {
	test.each<{ why: string; cited: Cited[]; faults: object[] }>([
		{ why: 'one’s own knowledge, said', cited: [{ kind: 'own-knowledge', note }], faults: [] },
		{ why: 'a code needs no note', cited: [{ kind: 'inventory-code', code: 'BT 12', note: '' }], faults: [] },
		{ why: 'a document needs its title alone', cited: [{ kind: 'document', title: 'Sổ 1941', page: '', kept: '', note: '' }], faults: [] },
		{ why: 'none', cited: [], faults: [{ field: 'cited', code: 'missing' }] },
		{
			why: 'too many',
			cited: Array.from({ length: citedMost + 1 }, () => ({ kind: 'own-knowledge', note })),
			faults: [{ field: 'cited', code: 'out-of-range', min: 1, max: citedMost }],
		},
		{
			why: 'a person without name and relation, each at its field',
			cited: [{ kind: 'person', name: ' ', relation: '', note }],
			faults: [
				{ field: 'cited-person-name', code: 'missing' },
				{ field: 'cited-person-relation', code: 'missing' },
			],
		},
		{
			why: 'knowledge unsaid',
			cited: [{ kind: 'own-knowledge', note: '\n' }],
			faults: [{ field: 'cited-own-knowledge-note', code: 'missing' }],
		},
		{
			why: 'too long',
			cited: [{ kind: 'inventory-code', code: 'BT 12', note: long }],
			faults: [{ field: 'cited-inventory-code-note', code: 'too-long', max: citedTextMax, length: long.length }],
		},
	])('$why', ({ cited, faults }) => {
		expect(citedFaults(cited)).toEqual(faults)
	})
})

test.each<Cited>([
	{ kind: 'inventory-code', code: ' BT 12 ', note: 'Sổ ' },
	{ kind: 'document', title: ' Sổ ', page: '3 ', kept: ' Bảo tàng', note: '' },
	{ kind: 'person', name: ' Amí Hrin', relation: 'cháu ', note: ' ' },
	{ kind: 'own-knowledge', note: ' Tôi lớn lên ở đây. ' },
])('kept in NFC without space around: $kind', (source) => {
	const decomposed = JSON.parse(JSON.stringify(source).normalize('NFD')) as Cited
	const trimmed = Object.fromEntries(Object.entries(source).map(([part, text]) => [part, text.trim()]))
	expect(tidyCited([decomposed])).toEqual([trimmed])
})
