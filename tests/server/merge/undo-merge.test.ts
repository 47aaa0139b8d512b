import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { findContributionStory } from '#db/read/find-contribution-story.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, stateOf, type VerifiedOptions } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
const ready = (options: VerifiedOptions) => readyToMerge(house.current, options)

describe('undoing a merge', () => {
	test('in one act brings back values, credits and the sight of files; the contribution can be merged again', async () => {
		const { giver, officer, contributionId, command } = await ready({ identifier: 'DL-001', picture: true })
		const told = async () => (await findContributionStory(giver.db, giver.memberId, contributionId, house.current.clock.now))?.entry
		const before = await entryOf(officer, 'DL-001')
		const merged = must(await mergeContribution(officer, { ...command, choices: { names: 'take', period: 'take', descriptions: 'both' } }))
		await publishEntry(house.current.as(system), contributionId)
		expect(await told()).toMatchObject({ identifier: 'DL-001', shownFiles: 1 })
		const undone = must(
			await undoMerge(officer, { identifier: 'DL-001', entryVersion: merged.revision, revision: merged.revision, reason: 'Nhầm hồ sơ.' }),
		)
		const after = await entryOf(officer, 'DL-001')
		expect(after.record).toEqual(before.record)
		expect(after.title).toBe(before.title)
		expect(after).toMatchObject({ version: undone.version, has_media: false, visibility: 'public' })
		expect(await stateOf(officer, contributionId)).toBe('verified')
		expect(await told(), 'its giver is no longer told that it is published').toBeNull()
		const last = await officer.db
			.selectFrom('entry_revision')
			.selectAll()
			.where('entry_id', '=', after.id)
			.where('number', '=', undone.version)
			.executeTakeFirstOrThrow()
		expect(last).toMatchObject({ kind: 'undo', reason: 'Nhầm hồ sơ.', author_id: officer.memberId, contribution_id: contributionId })

		const version = await claimed(officer, contributionId, 'merge')
		must(await mergeContribution(officer, { ...command, version, entryVersion: undone.version, choices: { period: 'take' } }))
		await publishEntry(house.current.as(system), contributionId)
		expect(await entryOf(officer, 'DL-001')).toMatchObject({ has_media: true, record: { period: 'khoảng 1968' } })
	})

	test('a later merge that built on it stands in the way, and is named', async () => {
		const first = await ready({ identifier: 'DL-002' })
		const second = await ready({ identifier: 'DL-002', words: { periodText: 'năm 1970' } })
		const merged = must(await mergeContribution(first.officer, { ...first.command, choices: { period: 'take' } }))
		const later = must(
			await mergeContribution(second.officer, { ...second.command, entryVersion: merged.revision, choices: { period: 'both' } }),
		)
		const undo = { identifier: 'DL-002', entryVersion: later.revision, revision: merged.revision, reason: 'x' }
		expect(await undoMerge(first.officer, undo)).toEqual({
			ok: false,
			refusal: { code: 'built-on', by: [{ field: 'period', revision: later.revision }] },
		})
		expect((await entryOf(first.officer, 'DL-002')).record.period).toBe('khoảng 1968; năm 1970')
	})

	test('of two undos at once, and of an undo against a merge, one is written and the other told', async () => {
		const [first, second] = [await ready({ identifier: 'DL-003' }), await ready({ identifier: 'DL-003' })]
		const merged = must(await mergeContribution(first.officer, { ...first.command, choices: { period: 'take' } }))
		const undo = { identifier: 'DL-003', entryVersion: merged.revision, revision: merged.revision, reason: 'x' }
		const results = await Promise.all([
			undoMerge(first.officer, undo),
			undoMerge(second.officer, undo),
			mergeContribution(second.officer, { ...second.command, entryVersion: merged.revision, choices: { maker: 'take' } }),
		])
		expect(results.filter((result) => result.ok)).toHaveLength(1)
		expect((await entryOf(first.officer, 'DL-003')).version).toBe(merged.revision + 1)
	})

	test.each([
		{ why: 'a reviewer does not undo', roles: ['reviewer'], change: {}, code: 'forbidden' },
		{ why: 'a reason is needed', roles: ['officer'], change: { reason: ' ' }, code: 'invalid' },
		{ why: 'an old version of the entry', roles: ['officer'], change: { entryVersion: 1 }, code: 'stale-version' },
		{ why: 'a revision that is no merge', roles: ['officer'], change: { revision: 1 }, code: 'not-found' },
		{ why: 'an entry that is not there', roles: ['officer'], change: { identifier: 'DL-999' }, code: 'not-found' },
	] as const)('$why', async ({ roles, change, code }) => {
		const { officer, command } = await ready({ identifier: 'DL-004' })
		const merged = must(await mergeContribution(officer, { ...command, choices: { maker: 'take' } }))
		const actor = await house.current.member(...roles)
		const answer = await undoMerge(actor, {
			identifier: 'DL-004',
			entryVersion: merged.revision,
			revision: merged.revision,
			reason: 'x',
			...change,
		})
		expect(answer).toMatchObject({ ok: false, refusal: { code } })
		expect((await entryOf(officer, 'DL-004')).version).toBe(merged.revision)
	})

	test('who gave it does not undo it, even as an officer', async () => {
		const { giver, officer, command } = await ready({ identifier: 'DL-005' })
		const merged = must(await mergeContribution(officer, { ...command, choices: { maker: 'take' } }))
		const both = house.current.as({ memberId: giver.memberId, roles: ['contributor', 'officer'] })
		expect(await undoMerge(both, { identifier: 'DL-005', entryVersion: merged.revision, revision: merged.revision, reason: 'x' })).toEqual({
			ok: false,
			refusal: { code: 'own-contribution' },
		})
	})
})
