import { expect, test } from 'vitest'
import type { EntryRank } from '#moderation/entry.ts'
import { decisionFaults } from '#moderation/merge/decision-conflict.ts'

const rank = (decisionNumber: string | null, decisionDate: string | null = null): EntryRank => ({
	rank: 'quoc_gia',
	decisionNumber,
	decisionDate,
	year: null,
	source: null,
})
const other = { identifier: 'DL-009', decisionNumber: '2383/QĐ-TTg', decisionDate: '2021-12-31' }
const asked = [{ field: 'rank-0-number', code: 'decision-elsewhere', identifier: 'DL-009' }]

test.each([
	{ why: 'a number nobody has', ranks: [rank('1/QĐ-TTg')], faults: [] },
	{ why: 'no number at all', ranks: [rank(null)], faults: [] },
	{ why: 'a number another entry has: asked', ranks: [rank('2383/QĐ-TTg', '2021-12-31')], faults: asked },
	{ why: 'the same in other spacing and capitals', ranks: [rank('2383 / qđ-ttg')], faults: asked },
	{ why: 'one decision that lists both, the officer says', ranks: [rank('2383/QĐ-TTg', '2021-12-31')], isShared: true, faults: [] },
	{
		why: 'the same number of another day cannot be, whatever the officer says',
		ranks: [rank('2383/QĐ-TTg', '2020-12-31')],
		isShared: true,
		faults: [{ field: 'rank-0-number', code: 'decision-differs', identifier: 'DL-009', date: '2021-12-31' }],
	},
	{ why: 'what the entry held already is not asked again', ranks: [rank('2383/QĐ-TTg')], held: [rank('2383/QĐ-TTg')], faults: [] },
	{
		why: 'held of another day, and changed: looked at again',
		ranks: [rank('2383/QĐ-TTg', '2020-12-31')],
		held: [rank('2383/QĐ-TTg')],
		faults: [{ field: 'rank-0-number', code: 'decision-differs', identifier: 'DL-009', date: '2021-12-31' }],
	},
	{
		why: 'a day to come',
		ranks: [rank('1/QĐ-TTg'), rank('2/QĐ-TTg', '2026-03-02')],
		faults: [{ field: 'rank-1-date', code: 'impossible-date', dates: ['2026-03-02'] }],
	},
	{ why: 'today', ranks: [rank('2/QĐ-TTg', '2026-03-01')], faults: [] },
])('$why', ({ ranks, held = [], isShared = false, faults }) => {
	expect(decisionFaults(ranks, held, [other], { isShared, today: '2026-03-01' })).toEqual(faults)
})
