import { beforeAll, expect, test } from 'vitest'
import type { EntryRank } from '#moderation/entry.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../../support/context.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { previewMerge } from '#server/merge/preview-merge.ts'
import { must, stateOf } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

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

test.each([
	{
		why: 'words that name the decision of another entry',
		words: { description: 'Nơi này xếp hạng theo 4711/qd-ttg.' },
		faults: [{ field: 'descriptions', code: 'decision-named', identifier: 'DL-001', number }],
	},
	{ why: 'a day that never was', words: { periodText: 'dựng ngày 31/2/1968' }, faults: [{ field: 'period', code: 'impossible-date' }] },
	{ why: 'a day to come', words: { periodText: 'ngày 12/5/2091' }, faults: [{ field: 'period', code: 'impossible-date' }] },
])('at the merge desk, into an entry and as a new one: $why is refused with its cause, nothing written', async ({ words, faults }) => {
	for (const identifier of ['DL-010', undefined]) {
		const { officer, command, contributionId } = await readyToMerge(house.current, { words, ...(identifier ? { identifier } : {}) })
		const choices = { names: 'take', period: 'take', descriptions: 'take' } as const
		const before = await entryOf(officer, 'DL-010')
		for (const deed of [mergeContribution, previewMerge])
			expect(await deed(officer, { ...command, choices })).toMatchObject({ ok: false, refusal: { code: 'invalid', faults } })
		expect(await entryOf(officer, 'DL-010')).toEqual(before)
		expect(await stateOf(officer, contributionId)).toBe('verified')
	}
})

test('words that only speak of a decision go once the officer says so; into the entry whose decision it is they go unasked', async () => {
	const words = { description: 'Xếp hạng theo 4711/QĐ-TTg.' }
	const passing = await readyToMerge(house.current, { words, identifier: 'DL-010' })
	must(await mergeContribution(passing.officer, { ...passing.command, choices: { descriptions: 'both' }, sharesDecision: true }))
	const own = await readyToMerge(house.current, { words, identifier: 'DL-001' })
	must(await mergeContribution(own.officer, { ...own.command, choices: { descriptions: 'both' } }))
})

test('an act whose number is given already: refused at the merge, nothing written', async () => {
	const act = { office: 'SVHTTDL', year: 2026, number: 77, signer: 'Trần Quốc Hưng', signedOn: '2026-02-28', note: '' }
	const first = await readyToMerge(house.current, { identifier: 'DL-011' })
	must(await mergeContribution(first.officer, { ...first.command, choices: { period: 'take' }, act }))
	const second = await readyToMerge(house.current, { identifier: 'DL-012' })
	const before = await entryOf(second.officer, 'DL-012')
	const taken = { ...second.command, choices: { period: 'take' } as const, act: { ...act, signer: 'Người khác' } }
	expect(await mergeContribution(second.officer, taken)).toEqual({
		ok: false,
		refusal: { code: 'act-number-taken', act: '77-2026-SVHTTDL' },
	})
	expect(await entryOf(second.officer, 'DL-012')).toEqual(before)
	expect(await stateOf(second.officer, second.contributionId)).toBe('verified')
})
