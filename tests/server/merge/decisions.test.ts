import { beforeAll, expect, test } from 'vitest'
import type { EntryRank } from '#moderation/entry.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../../support/context.ts'
import { entryOf } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const number = '4711/QĐ-TTg'
const rank = (decisionDate: string | null): EntryRank => ({
	rank: 'quoc_gia',
	decisionNumber: number,
	decisionDate,
	year: null,
	source: null,
})

async function put(identifier: string, ranks: readonly EntryRank[], sharesDecision = false) {
	const officer = await house.current.member('officer')
	const { record, version, standing } = await entryOf(officer, identifier)
	const { accounts: _accounts, ...draft } = record
	return editEntry(officer, { identifier, version, standing, draft: { ...draft, ranks }, reason: 'thử', sharesDecision })
}

test('a decision number that another entry has: refused with its name, nothing written; goes where one decision covers both', async () => {
	const officer = await house.current.member('officer')
	expect(await put('DL-001', [rank('2020-05-05')])).toMatchObject({ ok: true })
	const before = await entryOf(officer, 'DL-002')
	expect(await put('DL-002', [{ ...rank('2020-05-05'), decisionNumber: '4711 / qđ-TTg' }])).toEqual({
		ok: false,
		refusal: { code: 'invalid', faults: [{ field: 'rank-0-number', code: 'decision-elsewhere', identifier: 'DL-001' }] },
	})
	expect(await put('DL-002', [rank('2019-05-05')], true)).toEqual({
		ok: false,
		refusal: { code: 'invalid', faults: [{ field: 'rank-0-number', code: 'decision-differs', identifier: 'DL-001', date: '2020-05-05' }] },
	})
	expect(await entryOf(officer, 'DL-002')).toEqual(before)
	expect(await put('DL-002', [rank('2020-05-05')], true)).toMatchObject({ ok: true })
	expect(await put('DL-002', [rank('2020-05-05')])).toMatchObject({ ok: false, refusal: { code: 'nothing-changed' } })
})

test('a decision of a day to come cannot be', async () => {
	expect(await put('DL-003', [{ ...rank('2026-03-02'), decisionNumber: '1/QĐ-X' }])).toMatchObject({
		ok: false,
		refusal: { code: 'invalid', faults: [{ field: 'rank-0-date', code: 'impossible-date' }] },
	})
})
