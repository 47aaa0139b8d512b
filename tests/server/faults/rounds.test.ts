import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import type { Result } from '#moderation/refusal.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { joinEntries } from '#server/merge/join-entries.ts'
import { mergeBatch } from '#server/merge/merge-batch.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { partEntries } from '#server/merge/part-entries.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { releaseClaim } from '#server/review/release-claim.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { must, screened } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'
import { faultsIn } from './invariants.ts'
import { leaksIn } from './public-view.ts'
import { forgetAll, takeSnapshot, type Snapshot } from './snapshot.ts'
import { handDraft, openEntries, quickMedia } from './world.ts'

/** FAULT_ROUNDS: how often each race is run. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 15)
const identifier = 'BN-0001'
const house = useHouse()
let media: Context['media']
beforeAll(async () => {
	media = await quickMedia()
})

async function fresh(): Promise<void> {
	await forgetAll(house.current.client.db)
	await openEntries(house.current, (await house.current.member('officer')).actor)
}

const ready = (mark: string) => readyToMerge(house.current, { identifier, words: { title: `Tên ${mark}`, maker: `Ông ${mark}` } })
const both = { choices: { names: 'both', maker: 'both', descriptions: 'both' } } as const
const joining = { choices: { names: 'both', descriptions: 'both', accounts: 'both' }, files: [], reason: 'là một' } as const
const codes = (results: readonly Result<unknown>[]): string[] => results.map((result) => (result.ok ? 'done' : result.refusal.code)).sort()

async function settled(round: number): Promise<Snapshot> {
	const now = await takeSnapshot(house.current.client.db)
	expect([...faultsIn(now), ...(await leaksIn(house.current.client.db, now))], `round ${round}`).toEqual([])
	return now
}

const stateIn = (now: Snapshot, id: string): string | undefined => now.contribution.find((one) => one.id === id)?.state

/** Lets the second go a little later from round to round, so that they meet at different points. */
async function after<Value>(round: number, act: () => Promise<Value>): Promise<Value> {
	for (let turn = 0; turn < round % 12; turn++) await new Promise((resolve) => setImmediate(resolve))
	return act()
}

const races: readonly { readonly name: string; readonly race: (round: number) => Promise<void> }[] = [
	{
		name: 'two officers merging into one entry: one is written, the other told',
		async race(round) {
			const [one, other] = [await ready('zqmột'), await ready('zqhai')]
			const results = await Promise.all([
				mergeContribution(one.officer, { ...one.command, ...both }),
				after(round, () => mergeContribution(other.officer, { ...other.command, ...both })),
			])
			const now = await settled(round)
			expect(codes(results)).toEqual(['done', 'stale-version'])
			const last = results[0]?.ok ? other : one
			const { version } = await entryOf(last.officer, identifier)
			must(await mergeContribution(last.officer, { ...last.command, ...both, entryVersion: version }))
			const names = JSON.stringify((await entryOf(last.officer, identifier)).record.names)
			expect(names).toContain('zqmột')
			expect(names).toContain('zqhai')
			expect(now.entry.find((entry) => entry.identifier === identifier)?.version).toBe(2)
		},
	},
	{
		name: 'a merge against a withdrawal: what was withdrawn is nowhere',
		async race(round) {
			const { giver, officer, contributionId, command } = await ready('zqrút')
			const [merged, withdrawn] = await Promise.all([
				mergeContribution(officer, { ...command, ...both }),
				after(round, () => withdrawContribution(giver, { contributionId })),
			])
			const now = await settled(round)
			expect(withdrawn.ok).toBe(true)
			expect(merged.ok || merged.refusal.code).toEqual(merged.ok ? true : expect.stringMatching(/not-found|wrong-state|stale-version/))
			expect(stateIn(now, contributionId)).toBe('withdrawn')
			expect(JSON.stringify((await entryOf(officer, identifier)).record)).not.toContain('zqrút')
		},
	},
	{
		name: 'a merge against an edit by hand: one is written, the other told',
		async race(round) {
			const { officer, command } = await ready('zqnhập')
			const entry = await entryOf(officer, identifier)
			const draft = handDraft(entry.record, { period: 'sửa tay' })
			const edit = { identifier, version: entry.version, draft, standing: entry.standing, reason: 'sửa' }
			const results = await Promise.all([mergeContribution(officer, { ...command, ...both }), after(round, () => editEntry(officer, edit))])
			await settled(round)
			expect(codes(results)).toEqual(['done', 'stale-version'])
			const { record } = await entryOf(officer, identifier)
			expect(record.period === 'sửa tay').toBe(results[1]?.ok)
			expect(JSON.stringify(record.names).includes('zqnhập')).toBe(results[0]?.ok)
		},
	},
	{
		name: 'a merge against the undoing of another, and its publication: each whole',
		async race(round) {
			const [one, other] = [await ready('zqcũ'), await ready('zqmới')]
			const { revision } = must(await mergeContribution(one.officer, { ...one.command, ...both }))
			const next = { ...other.command, ...both, entryVersion: revision }
			const results = await Promise.all([
				mergeContribution(other.officer, next),
				after(round, () => undoMerge(other.officer, { identifier, entryVersion: revision, revision, reason: 'nhầm' })),
				after(round, () => publishEntry({ ...house.current.as(system), media }, one.contributionId)),
			])
			const now = await settled(round)
			expect(codes([results[0], results[1]])).toEqual(['done', 'stale-version'])
			expect(stateIn(now, one.contributionId)).toBe(results[1].ok ? 'verified' : 'published')
		},
	},
	{
		name: 'two entries joined into each other at once: one way is gone, the other told, and no circle',
		async race(round) {
			const officers = [await house.current.member('officer'), await house.current.member('officer')]
			const join = (index: 0 | 1, goes: string, stays: string) =>
				joinEntries(officers[index] as Context, { ...joining, identifier: goes, into: stays, version: 1, intoVersion: 1 })
			const results = await Promise.all([join(0, 'BN-0001', 'BN-0002'), after(round, () => join(1, 'BN-0002', 'BN-0001'))])
			const now = await settled(round)
			expect(codes(results)).toEqual(['done', 'joined-already'])
			expect(now.entry.filter((entry) => entry.joined_into !== null)).toHaveLength(1)
		},
	},
	{
		name: 'a merge into an entry against its joining into another: what was merged is never lost from sight',
		async race(round) {
			const { officer, command, contributionId } = await ready('zqnối')
			const other = await house.current.member('officer')
			const [merged, joined] = await Promise.all([
				mergeContribution(officer, { ...command, ...both }),
				after(round, () => joinEntries(other, { ...joining, identifier, into: 'BN-0002', version: 1, intoVersion: 1 })),
			])
			const now = await settled(round)
			expect(codes([merged, joined]).filter((code) => code === 'done')).toHaveLength(1)
			expect(stateIn(now, contributionId)).toBe(merged.ok ? 'merged' : 'verified')
			if (merged.ok) return
			const { version } = await entryOf(officer, 'BN-0002')
			must(await mergeContribution(officer, { ...command, ...both, entryVersion: version }))
			expect(JSON.stringify((await entryOf(officer, 'BN-0002')).record.names)).toContain('zqnối')
		},
	},
	{
		name: 'a parting against the withdrawal of what had come along: nothing withdrawn stays',
		async race(round) {
			const { giver, officer, contributionId, command } = await ready('zqtách')
			const merged = must(await mergeContribution(officer, { ...command, ...both }))
			const join = { ...joining, identifier, into: 'BN-0002', version: merged.revision, intoVersion: 1 }
			const { revision } = must(await joinEntries(officer, join))
			const [parted, withdrawn] = await Promise.all([
				partEntries(officer, { identifier: 'BN-0002', entryVersion: revision, revision, reason: 'hai nơi' }),
				after(round, () => withdrawContribution(giver, { contributionId })),
			])
			await settled(round)
			expect(withdrawn.ok).toBe(true)
			expect(parted.ok || parted.refusal.code).toEqual(parted.ok ? true : 'stale-version')
			for (const one of [identifier, 'BN-0002']) expect(JSON.stringify((await entryOf(officer, one)).record)).not.toContain('zqtách')
		},
	},
	{
		name: 'one batch by two officers at once: each of it merged once, all told',
		async race(round) {
			const [one, other] = [await ready('zqloạt'), await ready('zqlượt')]
			const officers = [await house.current.member('officer'), await house.current.member('officer')]
			for (const gift of [one, other]) must(await releaseClaim(gift.officer, { contributionId: gift.contributionId }))
			const items = [one, other].map(({ contributionId, command: { version, entryVersion } }) => ({
				contributionId,
				version,
				entryVersion,
			}))
			await house.current.client.db.updateTable('contribution').set({ place_text: 'Buôn Trấp' }).execute()
			const sent = await Promise.all(
				officers.map((officer, index) => after(index * round, () => mergeBatch(officer, { items, note: '', act: null }))),
			)
			const now = await settled(round)
			const merges = now.entry_revision.filter((row) => row.kind === 'merge').map((row) => row.contribution_id)
			expect(new Set(merges).size).toBe(merges.length)
			expect(sent.flat().filter((outcome) => outcome.done === 'merged')).toHaveLength(merges.length)
		},
	},
	{
		name: 'a claim by many: one holds it, the others are told',
		async race(round) {
			const contributionId = await screened(house.current, await house.current.member('contributor'))
			const reviewers = await Promise.all(Array.from({ length: 8 }, () => house.current.member('reviewer')))
			const results = await Promise.all(reviewers.map((reviewer) => claimContribution(reviewer, { contributionId, step: 'review' })))
			const now = await settled(round)
			expect(codes(results)).toEqual([...Array.from({ length: 7 }, () => 'claimed-by-other'), 'done'])
			expect(now.claim.map((claim) => claim.member_id)).toEqual([reviewers[results.findIndex((result) => result.ok)]?.memberId])
			expect(now.event.filter((event) => event.kind === 'claim-taken')).toHaveLength(1)
		},
	},
]

describe.each(races)('$name', ({ race }) => {
	test(
		`${rounds} rounds`,
		async () => {
			for (let round = 1; round <= rounds; round++) {
				await fresh()
				await race(round)
			}
		},
		30_000 + rounds * 5_000,
	)
})
