import { beforeAll, describe, expect, test } from 'vitest'
import type { ConfirmMatchCommand } from '#server/verify/confirm-match.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution, type MergeCommand } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { useHouse } from '../../support/context.ts'
import { approved, claimed, must, stateOf } from '../../support/desk.ts'
import { entryOf } from '../../support/merging.ts'
import { answer } from '../../support/opinions.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

/** Judged so, by as many as it takes, and in the hands of an officer. */
async function judgedAs(change: Partial<ConfirmMatchCommand>, words = {}) {
	const giver = await house.current.member('contributor')
	const contributionId = await approved(house.current, giver, await house.current.member('reviewer'), words)
	const first = must(await answer(await house.current.member('reviewer'), contributionId, change))
	if (first.standing === null) must(await answer(await house.current.member('reviewer'), contributionId, change))
	const officer = await house.current.member('officer')
	const version = await claimed(officer, contributionId, 'merge')
	const command: MergeCommand = { contributionId, version, entryVersion: 0, choices: {}, takenFiles: [], note: 'thử' }
	return { giver, officer, contributionId, command }
}

const componentsOf = async (identifier: string): Promise<string[] | undefined> =>
	(await findPublicEntry(house.current.services.db, identifier))?.components.map((one) => one.identifier)

describe('a component', () => {
	test('new: opens an entry under its whole; undone, the whole has it no longer and the gift waits again', async () => {
		const before = await componentsOf('DL-001')
		const { officer, command, contributionId } = await judgedAs({ judgement: 'component', identifier: 'DL-001' }, { title: 'Chòi canh' })
		const { identifier, revision } = must(await mergeContribution(officer, { ...command, choices: { names: 'take', period: 'take' } }))
		expect(await entryOf(officer, identifier)).toMatchObject({ record: { parent: 'DL-001' }, standing: 'proposed' })
		expect(await componentsOf('DL-001')).toContain(identifier)

		const whole = await entryOf(officer, 'DL-001')
		must(await undoMerge(officer, { identifier, entryVersion: revision, revision, reason: 'không thuộc nhà đày' }))
		expect(await componentsOf('DL-001')).toEqual(before)
		expect(await findPublicEntry(officer.db, identifier)).toMatchObject({ visibility: 'hidden' })
		expect(await entryOf(officer, 'DL-001')).toEqual(whole)
		expect(await stateOf(officer, contributionId)).toBe('verified')
	})

	test('there already: is laid under its whole and told more; undone, it stands where it stood', async () => {
		const held = await entryOf(await house.current.member('officer'), 'DL-005')
		expect(held.record.parent).toBeNull()
		const { officer, command } = await judgedAs({ judgement: 'component', identifier: 'DL-001', componentIdentifier: 'DL-005' })
		const merge = { ...command, entryVersion: held.version, choices: { period: 'take' } as const }
		const { identifier, revision } = must(await mergeContribution(officer, merge))
		expect(identifier).toBe('DL-005')
		expect((await entryOf(officer, 'DL-005')).record).toMatchObject({ parent: 'DL-001', period: 'khoảng 1968' })
		expect(await componentsOf('DL-001')).toContain('DL-005')
		must(await undoMerge(officer, { identifier, entryVersion: revision, revision, reason: 'nhầm' }))
		const after = await entryOf(officer, 'DL-005')
		expect(after.record).toEqual(held.record)
		expect(after.parent_id).toBe(held.parent_id)
		expect(await componentsOf('DL-001')).not.toContain('DL-005')
	})

	test('a whole whose part came after it is not undone from under it', async () => {
		const whole = await judgedAs({ judgement: 'new' }, { title: 'Khu nhà cũ' })
		const opened = must(await mergeContribution(whole.officer, { ...whole.command, choices: { names: 'take' } }))
		const part = await judgedAs({ judgement: 'component', identifier: opened.identifier }, { title: 'Cổng khu nhà cũ' })
		const { identifier } = must(await mergeContribution(part.officer, { ...part.command, choices: { names: 'take' } }))
		const undone = await undoMerge(whole.officer, {
			identifier: opened.identifier,
			entryVersion: opened.revision,
			revision: opened.revision,
			reason: 'nhầm',
		})
		expect(undone).toEqual({ ok: false, refusal: { code: 'depended-on', by: [identifier] } })
		expect(await entryOf(whole.officer, opened.identifier)).toMatchObject({ visibility: 'public', version: opened.revision })
	})
})

describe('what people disagree about', () => {
	const positions = [
		{ holder: 'Bà con buôn Alê', words: 'Bến này của buôn Alê.' },
		{ holder: 'Bà con buôn Akõ', words: 'Bến này của buôn Akõ.' },
	]
	const disputed = { judgement: 'disputed', identifier: 'DL-013', positions } as const

	test('overwrites nothing: every choice but an account beside the others is refused', async () => {
		const { officer, command } = await judgedAs(disputed)
		const { version: entryVersion, record } = await entryOf(officer, 'DL-013')
		for (const choices of [{ names: 'take' }, { period: 'both' }, { descriptions: 'take' }] as const)
			expect(await mergeContribution(officer, { ...command, entryVersion, choices })).toMatchObject({
				ok: false,
				refusal: { code: 'invalid', faults: [{ field: Object.keys(choices)[0], code: 'not-allowed' }] },
			})
		expect(await entryOf(officer, 'DL-013')).toMatchObject({ version: entryVersion, record })
	})

	test('stands as one teller’s account, marked, beside what another tells; undone, only it goes', async () => {
		const one = await judgedAs(disputed, { description: 'Bà tôi kể bến này của buôn Alê.' })
		const { version, record } = await entryOf(one.officer, 'DL-013')
		const first = must(await mergeContribution(one.officer, { ...one.command, entryVersion: version, choices: { descriptions: 'both' } }))
		const other = await judgedAs(disputed, { description: 'Ông tôi kể bến này của buôn Akõ.' })
		const second = { ...other.command, entryVersion: first.revision, choices: { descriptions: 'both' } as const }
		must(await mergeContribution(other.officer, second))
		const both = await entryOf(one.officer, 'DL-013')
		expect(both.record.accounts).toMatchObject([
			{ contributionId: one.contributionId, isDisputed: true },
			{ contributionId: other.contributionId, isDisputed: true },
		])
		expect({ ...both.record, accounts: [] }).toEqual({ ...record, accounts: [] })
		const undo = { identifier: 'DL-013', entryVersion: both.version, revision: first.revision, reason: 'người kể xin xem lại' }
		must(await undoMerge(one.officer, undo))
		expect((await entryOf(one.officer, 'DL-013')).record.accounts).toMatchObject([{ contributionId: other.contributionId }])
	})
})
