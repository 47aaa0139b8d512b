import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findAct } from '#db/read/find-act.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeBatch, type BatchItem, type BatchOutcome } from '#server/merge/merge-batch.ts'
import { seeBatch } from '#server/merge/see-batch.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { must, stateOf, verified, type VerifiedOptions } from '../../support/desk.ts'
import { entryOf } from '../../support/merging.ts'
import { handDraft } from '../faults/world.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
let [giver, reviewer, officer]: Context[] = []
beforeEach(async () => {
	;[giver, reviewer, officer] = [
		await house.current.member('collector'),
		await house.current.member('reviewer'),
		await house.current.member('officer'),
	]
})
const people = () => ({ giver: giver as Context, reviewer: reviewer as Context, officer: officer as Context })
const give = (options: VerifiedOptions) => verified(house.current, people().giver, people().reviewer, options)

async function batchOf(contributionId: string) {
	const seen = must(await seeBatch(people().officer, contributionId))
	return {
		seen,
		items: seen.rows.map(({ contributionId: id, version, entryVersion }): BatchItem => ({ contributionId: id, version, entryVersion })),
	}
}
const send = (items: readonly BatchItem[], change = {}) => mergeBatch(people().officer, { items, note: 'cả loạt', act: null, ...change })
const told = (outcomes: readonly BatchOutcome[]): (string | undefined)[] => outcomes.map((outcome) => outcome.done ?? outcome.refusal?.code)

describe('a batch', () => {
	test('shows each with its entry, what is taken and what is left, and merges them singly: only what the registry is silent on', async () => {
		const into = await give({ identifier: 'DL-001', picture: true, words: { title: 'Tên khác hẳn', periodText: 'năm 1930' } })
		const fresh = await give({ words: { title: 'Miếu chưa ai ghi' } })
		const { seen, items } = await batchOf(into)
		const shown = new Map(seen.rows.map((row) => [row.contributionId, [row.entry?.identifier ?? null, row.files, row.refusal]]))
		expect(shown.get(into)).toEqual(['DL-001', 1, null])
		expect(shown.get(fresh)).toEqual([null, 0, null])
		const before = await entryOf(people().officer, 'DL-001')
		expect(seen.rows.find((row) => row.contributionId === into)?.left).toContain('names')
		const outcomes = await send(items)
		expect(told(outcomes)).toEqual(['merged', 'merged'])
		const after = await entryOf(people().officer, 'DL-001')
		expect(after.record.names).toEqual(before.record.names)
		expect(after.record.descriptions).toEqual(before.record.descriptions)
		expect(after.record.period).toBe('năm 1930')
		expect(await stateOf(people().officer, fresh)).toBe('merged')
		expect(after.version).toBe(before.version + 1)
	})

	test('two into one entry: the second takes only what the first left open, and is no one else’s change', async () => {
		const first = await give({ identifier: 'DL-003', words: { periodText: 'năm 1930', maker: '' } })
		await give({ identifier: 'DL-003', words: { periodText: 'năm 1999', maker: 'Bà Hai' } })
		const { items } = await batchOf(first)
		items.sort((one, other) => Number(other.contributionId === first) - Number(one.contributionId === first))
		expect(told(await send(items))).toEqual(['merged', 'merged'])
		expect((await entryOf(people().officer, 'DL-003')).record).toMatchObject({ period: 'năm 1930', maker: 'Bà Hai' })
	})

	test('sent again it tells what was merged and does nothing twice; after a break it goes on', async () => {
		const first = await give({ identifier: 'DL-005', words: { periodText: 'năm 1930', maker: '' } })
		await give({ identifier: 'DL-005', words: { periodText: '', maker: 'Bà Hai' } })
		const { items } = await batchOf(first)
		items.sort((one, other) => Number(other.contributionId === first) - Number(one.contributionId === first))
		expect(told(await send(items.slice(0, 1)))).toEqual(['merged'])
		expect(told(await send(items))).toEqual(['already', 'merged'])
		const { version } = await entryOf(people().officer, 'DL-005')
		expect(told(await send(items))).toEqual(['already', 'already'])
		expect((await entryOf(people().officer, 'DL-005')).version).toBe(version)
	})

	test('what changed meanwhile is refused by itself, and the others are merged', async () => {
		const stale = await give({ identifier: 'DL-007' })
		const withdrawn = await give({ identifier: 'DL-008' })
		const held = await give({ identifier: 'DL-009' })
		const fine = await give({ identifier: 'DL-010' })
		const { items } = await batchOf(stale)
		const entry = await entryOf(people().officer, 'DL-007')
		const draft = handDraft(entry.record, { source: 'sách' })
		must(await editEntry(people().officer, { identifier: 'DL-007', version: entry.version, draft, standing: entry.standing, reason: 'x' }))
		must(await withdrawContribution(people().giver, { contributionId: withdrawn }))
		must(await claimContribution(await house.current.member('officer'), { contributionId: held, step: 'merge' }))
		const outcomes = await send(items)
		const of = (id: string) => told(outcomes.filter((outcome) => outcome.contributionId === id))[0]
		expect([of(stale), of(held), of(fine)]).toEqual(['stale-version', 'claimed-by-other', 'merged'])
		expect(of(withdrawn)).toMatch(/not-found|wrong-state|forbidden/)
		const claims = await people().officer.db.selectFrom('claim').select('contribution_id').where('contribution_id', '=', stale).execute()
		expect(claims, 'nothing is held on to that was not merged').toEqual([])
	})

	test('two officers with one batch at once: each contribution is merged once', async () => {
		const first = await give({ identifier: 'DL-011' })
		for (const identifier of ['DL-012', 'DL-013']) await give({ identifier })
		const { items } = await batchOf(first)
		const other = await house.current.member('officer')
		const both = await Promise.all([send(items), mergeBatch(other, { items, note: '', act: null })])
		const merges = await people()
			.officer.db.selectFrom('entry_revision')
			.select('contribution_id')
			.where('kind', '=', 'merge')
			.where(
				'contribution_id',
				'in',
				items.map((item) => item.contributionId),
			)
			.execute()
		expect(merges).toHaveLength(3)
		expect(both.flat().filter((outcome) => outcome.done === 'merged')).toHaveLength(3)
	})

	test('one act covers it, each of it is undone singly', async () => {
		const first = await give({ identifier: 'DL-014' })
		await give({ identifier: 'DL-015' })
		const { items } = await batchOf(first)
		const act = { office: 'SVHTTDL', year: 2026, number: 77, signer: 'A', signedOn: '2026-02-01', note: '' }
		const outcomes = await send(items, { act })
		expect((await findAct(people().officer.db, act))?.changes.map((change) => change.identifier).sort()).toEqual(['DL-014', 'DL-015'])
		const before = (await entryOf(people().officer, 'DL-015')).version
		const merged = outcomes.find((outcome) => outcome.merged?.identifier === 'DL-014')?.merged
		must(
			await undoMerge(people().officer, {
				identifier: 'DL-014',
				entryVersion: merged?.revision ?? 0,
				revision: merged?.revision ?? 0,
				reason: 'nhầm',
			}),
		)
		expect((await entryOf(people().officer, 'DL-015')).version).toBe(before)
		expect(await stateOf(people().officer, first)).toBe('verified')
	})

	test('what the giver keeps is not there, what has nothing new says so, and who verified merges none of it', async () => {
		const nothing = await give({ identifier: 'DL-016', words: { periodText: '', maker: '', placeText: 'Buôn Ma Thuột' } })
		const { seen } = await batchOf(nothing)
		expect(seen.rows[0]?.refusal).toMatchObject({ code: 'nothing-chosen' })
		expect((await seeBatch(await house.current.member('reviewer'), nothing)).ok).toBe(false)
		const { memberId } = people().reviewer.actor
		const both = house.current.as({ memberId, roles: ['reviewer', 'officer'] })
		expect(must(await seeBatch(both, nothing)).rows).toEqual([])
	})
})

describe('sent together', () => {
	const sentAt = (id: string, at: string) =>
		people()
			.officer.db.updateTable('contribution')
			.set({ submitted_at: new Date(at) })
			.where('id', '=', id)
			.execute()
	const together = async (id: string) =>
		must(await seeBatch(people().officer, id, 'together'))
			.rows.map((row) => row.contributionId)
			.sort()

	test('by one giver on one day in Viet Nam, not the day before or after', async () => {
		const ids = [await give({}), await give({}), await give({})]
		const [one = '', other = '', later = ''] = ids
		await sentAt(one, '2026-11-22T18:00:00Z')
		await sentAt(other, '2026-11-23T16:59:00Z')
		await sentAt(later, '2026-11-23T17:00:00Z')
		expect(await together(one)).toEqual([one, other].sort())
		expect(await together(later)).toEqual([later])
		expect(
			must(await seeBatch(people().officer, one))
				.rows.map((row) => row.contributionId)
				.sort(),
		).toEqual([...ids].sort())
	})

	test('at one desk of a collection day, whoever gave them', async () => {
		const desk = async (signs: string) => {
			const id = randomUUID()
			const { officer: by } = people()
			await by.db
				.insertInto('collection_desk')
				.values({ id, signs, name: 'Nhà văn hóa', member_id: by.actor.memberId ?? '', opened_at: by.now() })
				.execute()
			return id
		}
		const [here, elsewhere] = [await desk('CDF'), await desk('CDG')]
		let serial = 0
		const take = async (desk_id: string, day: string) => {
			giver = await house.current.member('contributor')
			const contribution_id = await give({})
			const taken = { desk_id, taken_at: new Date(`${day}T03:00:00Z`), received_at: people().officer.now() }
			await people()
				.officer.db.insertInto('intake')
				.values({ contribution_id, slip_serial: ++serial, clock_off_seconds: 0, ...taken })
				.execute()
			return contribution_id
		}
		const [one, other] = [await take(here, '2026-11-20'), await take(here, '2026-11-20')]
		const apart = [await take(here, '2026-11-21'), await take(elsewhere, '2026-11-20')]
		expect(await together(one)).toEqual([one, other].sort())
		for (const id of apart) expect(await together(id)).toEqual([id])
	})
})
