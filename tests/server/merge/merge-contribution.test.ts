import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { useHouse } from '../../support/context.ts'
import { must, stateOf, verified, type VerifiedOptions } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const ready = (options: VerifiedOptions = {}) => readyToMerge(house.current, options)

describe('merging', () => {
	test('takes, keeps and sets side by side field by field, as a new revision with provenance', async () => {
		const before = await entryOf(house.current.as(system), 'DL-001')
		const { officer, contributionId, command } = await ready({ identifier: 'DL-001' })
		const merged = must(
			await mergeContribution(officer, {
				...command,
				choices: { names: 'both', period: 'take', descriptions: 'both', heritageClass: 'keep' },
			}),
		)
		expect(merged).toEqual({ identifier: 'DL-001', revision: before.version + 1 })
		const after = await entryOf(officer, 'DL-001')
		expect(after.version).toBe(before.version + 1)
		expect(after.title).toBe(before.title)
		expect(after.record.names.at(-1)).toEqual({ lang: 'vi', text: 'Nhà đày nhìn từ cổng', kind: 'alternative', contributionId })
		expect(after.record.period).toBe('khoảng 1968')
		expect(after.record.descriptions).toEqual(before.record.descriptions)
		expect(after.record.accounts).toMatchObject([{ text: 'Bà tôi kể hồi đó tường cao, lính gác ngày đêm.', contributionId }])
		expect(after.provenance.period).toMatchObject({ contributionId, licence: 'cc-by-4.0', kind: 'merge', revision: after.version })
		expect(after.provenance.descriptions).toEqual(before.provenance.descriptions)
		expect(await stateOf(officer, contributionId)).toBe('merged')
	})

	test('opens a proposed entry for what is not in the registry yet', async () => {
		const { officer, command } = await ready({ words: { title: 'Bến nước buôn Thử' } })
		const merged = must(await mergeContribution(officer, { ...command, choices: { names: 'take', descriptions: 'take', place: 'take' } }))
		expect(merged.identifier).toMatch(/^BN-\d{4}$/)
		expect(await entryOf(officer, merged.identifier)).toMatchObject({
			standing: 'proposed',
			title: 'Bến nước buôn Thử',
			version: 1,
			is_sample: false,
		})
	})

	test('two officers merging into one entry from the same version: one is written, the other sees the newer version', async () => {
		const [first, second] = [await ready({ identifier: 'DL-003' }), await ready({ identifier: 'DL-003' })]
		const results = await Promise.all([
			mergeContribution(first.officer, { ...first.command, choices: { period: 'take' } }),
			mergeContribution(second.officer, { ...second.command, choices: { maker: 'take' } }),
		])
		const version = first.command.entryVersion
		expect(results.filter((result) => result.ok)).toHaveLength(1)
		expect(results.find((result) => !result.ok)).toEqual({
			ok: false,
			refusal: { code: 'stale-version', expected: version, actual: version + 1 },
		})
		expect((await entryOf(first.officer, 'DL-003')).version).toBe(version + 1)
	})

	test('a merge against a withdrawal at the same moment ends as one or the other, never half', async () => {
		const { giver, officer, contributionId, command } = await ready({ identifier: 'DL-004' })
		const before = await entryOf(officer, 'DL-004')
		await Promise.all([
			mergeContribution(officer, { ...command, choices: { period: 'take' } }),
			withdrawContribution(giver, { contributionId }),
		])
		const after = await entryOf(officer, 'DL-004')
		expect(await stateOf(officer, contributionId)).toBe('withdrawn')
		expect(after.record.period).toBe(before.record.period)
	})

	test.each([
		{ why: 'nothing chosen is no merge', change: {}, code: 'nothing-chosen' },
		{ why: 'a choice the field does not have', change: { choices: { place: 'both' } as const }, code: 'invalid' },
		{ why: 'a file of someone else', change: { takenFiles: ['8a6e0804-2bd0-4672-b79d-d97027f9071a'] }, code: 'invalid' },
		{
			why: 'a version of the contribution that has passed',
			change: { version: 1, choices: { period: 'take' } as const },
			code: 'stale-version',
		},
		{
			why: 'a version of the entry that has passed',
			change: { entryVersion: 0, choices: { period: 'take' } as const },
			code: 'stale-version',
		},
	])('$why', async ({ change, code }) => {
		const { officer, contributionId, command } = await ready({ identifier: 'DL-005' })
		const before = await entryOf(officer, 'DL-005')
		expect(await mergeContribution(officer, { ...command, ...change })).toMatchObject({ ok: false, refusal: { code } })
		expect(await entryOf(officer, 'DL-005')).toEqual(before)
		expect(await stateOf(officer, contributionId)).toBe('verified')
	})

	test('who verified does not merge, even as an officer', async () => {
		const both = await house.current.member('reviewer', 'officer')
		const contributionId = await verified(house.current, await house.current.member('contributor'), both, { identifier: 'DL-006' })
		const command = { contributionId, version: 5, entryVersion: 1, choices: { period: 'take' }, takenFiles: [], note: '' } as const
		expect(await mergeContribution(both, command)).toEqual({ ok: false, refusal: { code: 'same-person', step: 'verify' } })
	})
})

describe('taking back', () => {
	test('a published gift leaves the record and the public at once, and others stay', async () => {
		const mine = await ready({ identifier: 'DL-007', picture: true })
		const before = await entryOf(mine.officer, 'DL-007')
		must(await mergeContribution(mine.officer, { ...mine.command, choices: { names: 'both', period: 'take', descriptions: 'take' } }))
		await publishEntry(house.current.as(system), mine.contributionId)
		const theirs = await ready({ identifier: 'DL-007', words: { title: 'Tên bà con hay gọi', maker: 'Thợ xưa' } })
		must(await mergeContribution(theirs.officer, { ...theirs.command, choices: { names: 'both', maker: 'take' } }))
		must(await withdrawContribution(mine.giver, { contributionId: mine.contributionId }))
		const after = await entryOf(mine.officer, 'DL-007')
		expect(after.record.period).toBe(before.record.period)
		expect(after.record.descriptions).toEqual(before.record.descriptions)
		expect(after.record.names).toEqual([...before.record.names, expect.objectContaining({ text: 'Tên bà con hay gọi' })])
		expect(after.record.maker).toBe('Thợ xưa')
		expect(after.has_media).toBe(false)
		const shown = await mine.officer.db
			.selectFrom('entry_media')
			.select('hidden_at')
			.where('contribution_id', '=', mine.contributionId)
			.execute()
		expect(shown.every((row) => row.hidden_at !== null)).toBe(true)
		const last = await mine.officer.db
			.selectFrom('entry_revision')
			.selectAll()
			.where('entry_id', '=', after.id)
			.orderBy('number', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow()
		expect(last).toMatchObject({ kind: 'withdrawal', number: after.version })
	})

	test('an entry that stood on the withdrawn gift alone is hidden', async () => {
		const { giver, officer, contributionId, command } = await ready({ words: { title: 'Chỉ một người kể' } })
		const merged = must(await mergeContribution(officer, { ...command, choices: { names: 'take' } }))
		must(await withdrawContribution(giver, { contributionId }))
		expect(await entryOf(officer, merged.identifier)).toMatchObject({ visibility: 'hidden' })
	})
})
