import { beforeAll, describe, expect, test } from 'vitest'
import { findContributionForOwner } from '#db/read/find-contribution-for-owner.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { changeVisibility } from '#server/publish/change-visibility.ts'
import { useHouse } from '../../support/context.ts'
import { entryOf } from '../../support/merging.ts'
import { must } from '../../support/desk.ts'
import { edit, eventsOf } from './support.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

async function begun(about: string | null) {
	const owner = await house.current.member('contributor')
	const id = must(await startContribution(owner, { kind: 'photos', about }))
	const owned = () => findContributionForOwner(owner.db, owner.memberId, id, house.current.clock.now)
	return { owner, id, owned }
}

describe('the entry a gift is about, as its giver says', () => {
	test.each([
		{ why: 'one of the registry', about: 'DL-001', is: 'DL-001' },
		{ why: 'none said', about: null, is: undefined },
		{ why: 'none of the registry is passed over', about: 'DL-999', is: undefined },
	])('$why', async ({ about, is }) => {
		const { owned } = await begun(about)
		expect((await owned())?.about?.identifier).toBe(is)
	})

	test('is taken away again, once, and recorded', async () => {
		const { owner, id, owned } = await begun('DL-001')
		for (const version of [1, 2])
			must(await editContribution(owner, { contributionId: id, edit: edit(version, {}, { forgetsEntry: true }) }))
		expect(await owned()).toMatchObject({ about: null, version: 2 })
		expect(await eventsOf(owner, id)).toEqual(['contribution-started', 'contribution-edited'])
	})

	test('tells blank drafts apart', async () => {
		const { owner, id } = await begun('DL-001')
		expect(must(await startContribution(owner, { kind: 'photos', about: 'DL-001' }))).toBe(id)
		expect(must(await startContribution(owner, { kind: 'photos' }))).not.toBe(id)
	})

	test('is not told of while hidden', async () => {
		const { owned } = await begun('DL-004')
		const officer = await house.current.member('officer')
		const { version } = await entryOf(officer, 'DL-004')
		must(await changeVisibility(officer, 'DL-004', { version, to: 'hidden', reason: 'thử' }))
		expect((await owned())?.about).toBeNull()
	})
})
