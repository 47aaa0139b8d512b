import { beforeAll, describe, expect, test } from 'vitest'
import type { Act } from '#moderation/merge/act.ts'
import { findAct } from '#db/read/find-act.ts'
import { findEntryHistory } from '#db/read/find-entry-history.ts'
import { attachAct } from '#server/merge/attach-act.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'
import { handDraft } from '../faults/world.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
const act = (number: number, change: Partial<Act> = {}): Act => ({
	office: 'SVHTTDL',
	year: 2026,
	number,
	signer: 'Trần Quốc Hưng',
	signedOn: '2026-02-28',
	note: '',
	...change,
})

describe('a numbered act', () => {
	test('is recorded with the merge it covers, and tells it field by field', async () => {
		const { officer, command } = await readyToMerge(house.current, { identifier: 'DL-001', picture: true })
		const before = await entryOf(officer, 'DL-001')
		const merged = must(await mergeContribution(officer, { ...command, choices: { period: 'take', names: 'both' }, act: act(1) }))
		const told = await findAct(officer.db, act(1))
		expect(told).toMatchObject({ number: 1, signer: 'Trần Quốc Hưng', signedOn: '2026-02-28' })
		expect(told?.changes).toMatchObject([
			{
				identifier: 'DL-001',
				revision: merged.revision,
				fields: ['names', 'period'],
				before: { period: before.record.period },
				after: { period: 'khoảng 1968' },
				files: [{ licence: 'cc-by-4.0' }],
				verified: { by: expect.any(String) },
				isUndone: false,
			},
		])
		const history = await findEntryHistory(officer.db, 'DL-001')
		expect(history?.lines[0]?.acts).toEqual([{ office: 'SVHTTDL', year: 2026, number: 1 }])
		must(await undoMerge(officer, { identifier: 'DL-001', entryVersion: merged.revision, revision: merged.revision, reason: 'nhầm' }))
		expect((await findAct(officer.db, act(1)))?.changes[0]?.isUndone).toBe(true)
	})

	test('covers an edit by hand afterwards, once, with its event', async () => {
		const officer = await house.current.member('officer')
		const entry = await entryOf(officer, 'DL-002')
		must(
			await editEntry(officer, {
				identifier: 'DL-002',
				version: entry.version,
				draft: handDraft(entry.record, { period: 'thế kỷ XX' }),
				standing: entry.standing,
				reason: 'sửa',
			}),
		)
		for (let time = 0; time < 2; time++) must(await attachAct(officer, { identifier: 'DL-002', revision: 2, act: act(2) }))
		expect((await findAct(officer.db, act(2)))?.changes).toHaveLength(1)
		const events = await officer.db
			.selectFrom('event')
			.select('payload')
			.where('kind', '=', 'act-attached')
			.where('entry_id', '=', entry.id)
			.execute()
		expect(events.map((event) => event.payload)).toMatchObject([{ kind: 'act-attached', revision: 2 }])
	})

	test.each([
		{ change: { signer: 'Người khác' }, why: 'another signer' },
		{ change: { signedOn: '2026-02-27' }, why: 'another day' },
	])('its number stands for no other act: $why; nothing of the merge is written', async ({ change }) => {
		const officer = await house.current.member('officer')
		must(await attachAct(officer, { identifier: 'DL-003', revision: 1, act: act(3) }))
		const next = await readyToMerge(house.current, { identifier: 'DL-003' })
		const answer = await mergeContribution(next.officer, { ...next.command, choices: { period: 'take' }, act: act(3, change) })
		expect(answer).toEqual({ ok: false, refusal: { code: 'act-number-taken', act: '3-2026-SVHTTDL' } })
		expect((await entryOf(officer, 'DL-003')).version).toBe(1)
	})

	test('the same number in another year or of another office is another act', async () => {
		const officer = await house.current.member('officer')
		must(await attachAct(officer, { identifier: 'DL-004', revision: 1, act: act(4) }))
		must(await attachAct(officer, { identifier: 'DL-004', revision: 1, act: act(4, { year: 2025, signedOn: '2025-12-31', signer: 'B' }) }))
		must(await attachAct(officer, { identifier: 'DL-004', revision: 1, act: act(4, { office: 'BTĐL', signer: 'C' }) }))
		const history = await findEntryHistory(officer.db, 'DL-004')
		expect(history?.lines[0]?.acts).toHaveLength(3)
	})

	test('a national treasure changes only under one', async () => {
		const { officer, command } = await readyToMerge(house.current, { identifier: 'DL-005' })
		const entry = await entryOf(officer, 'DL-005')
		const ranks = [{ rank: 'bao_vat_quoc_gia', decisionNumber: null, decisionDate: null, year: null, source: null }] as const
		const draft = handDraft(entry.record, { ranks })
		must(await editEntry(officer, { identifier: 'DL-005', version: entry.version, draft, standing: entry.standing, reason: 'công nhận' }))
		const choices = { period: 'take' } as const
		const ready = { ...command, entryVersion: entry.version + 1, choices }
		expect(await mergeContribution(officer, ready)).toEqual({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: 'actNumber', code: 'missing' }] },
		})
		must(await mergeContribution(officer, { ...ready, act: act(5) }))
	})

	test('where the province demands it, every merge does', async () => {
		const { officer, command } = await readyToMerge(house.current, { identifier: 'DL-006' })
		const strict = { ...officer, env: { ...officer.env, isActRequired: true } }
		const ready = { ...command, choices: { period: 'take' } } as const
		expect(await mergeContribution(strict, ready)).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
		must(await mergeContribution(strict, { ...ready, act: act(6) }))
	})

	test('of two who give one number to two acts at once, one has it', async () => {
		const [one, other] = [await house.current.member('officer'), await house.current.member('officer')]
		const results = await Promise.all([
			attachAct(one, { identifier: 'DL-007', revision: 1, act: act(7) }),
			attachAct(other, { identifier: 'DL-008', revision: 1, act: act(7, { signer: 'Người khác' }) }),
		])
		expect(results.filter((result) => result.ok)).toHaveLength(1)
		expect((await findAct(one.db, act(7)))?.changes).toHaveLength(1)
	})

	test.each([
		{ roles: ['reviewer'], identifier: 'DL-001', revision: 1, code: 'forbidden', why: 'a reviewer records none' },
		{ roles: ['officer'], identifier: 'DL-999', revision: 1, code: 'not-found', why: 'no such entry' },
		{ roles: ['officer'], identifier: 'DL-001', revision: 99, code: 'not-found', why: 'no such revision' },
	] as const)('$why', async ({ roles, identifier, revision, code }) => {
		const actor = await house.current.member(...roles)
		expect(await attachAct(actor, { identifier, revision, act: act(9) })).toMatchObject({ ok: false, refusal: { code } })
		expect(await findAct(actor.db, act(9))).toBeUndefined()
	})
})
