import { beforeEach, describe, expect, test } from 'vitest'
import type { PeopleEdit } from '#moderation/contribute/people.ts'
import { listContributionPeople } from '#db/read/list-contribution-people.ts'
import type { Context } from '#server/context.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { bothTicks, edit, eventsOf, fullDraft, startedDraft, stateOf } from './support.ts'

const house = useHouse()
let owner: Context & { memberId: string }
let contributionId = ''
beforeEach(async () => {
	owner = await house.current.member('contributor')
	contributionId = await startedDraft(owner)
})
const save = (version: number, people: PeopleEdit, context: Context = owner) =>
	editContribution(context, { contributionId, edit: edit(version, {}, { people }) })
const held = () => listContributionPeople(owner.db, contributionId)

describe('people of a draft', () => {
	test('come, are told, and go, each as a save of its own', async () => {
		expect(await save(1, { rows: [], act: { act: 'add' } })).toMatchObject({ ok: true, value: { version: 2 } })
		const [row] = await held()
		if (!row) throw new Error('no row came')
		expect(row).toMatchObject({ role: 'speaker', name: '', creditChoice: null })
		const told = { ...row, role: 'photographer', name: 'Y Suin', creditChoice: 'anonymous' } as const
		expect(await save(2, { rows: [told] })).toMatchObject({ ok: true, value: { version: 3 } })
		expect(await held()).toEqual([told])
		expect(await save(3, { rows: [told] })).toMatchObject({ ok: true, value: { version: 3 } })
		expect(await save(3, { rows: [told], act: { act: 'remove', id: row.id } })).toMatchObject({ ok: true, value: { version: 4 } })
		expect(await held()).toEqual([])
		expect((await eventsOf(owner, contributionId)).filter((kind) => kind === 'contribution-edited')).toHaveLength(3)
	})

	test('on a version that has passed nothing is written', async () => {
		await save(1, { rows: [], act: { act: 'add' } })
		const [row] = await held()
		if (!row) throw new Error('no row came')
		expect(await save(1, { rows: [{ ...row, name: 'Y Suin' }] })).toMatchObject({ ok: false, refusal: { code: 'stale-version' } })
		expect(await held()).toEqual([row])
	})

	test('a row of someone else’s contribution is not touched', async () => {
		const other = await house.current.member('contributor')
		const theirs = await startedDraft(other)
		await editContribution(other, { contributionId: theirs, edit: edit(1, {}, { people: { rows: [], act: { act: 'add' } } }) })
		const [row] = await listContributionPeople(other.db, theirs)
		if (!row) throw new Error('no row came')
		await save(1, { rows: [{ ...row, name: 'Kẻ lạ' }], act: { act: 'remove', id: row.id } })
		expect(await listContributionPeople(other.db, theirs)).toEqual([row])
	})

	test('whoever is named says how before it is sent; what was typed stays saved', async () => {
		await save(1, { rows: [], act: { act: 'add' } })
		const [row] = await held()
		if (!row) throw new Error('no row came')
		const send = (version: number, creditChoice: 'anonymous' | null) =>
			submitContribution(owner, {
				contributionId,
				edit: edit(version, fullDraft, { people: { rows: [{ ...row, name: 'Amí Hrin', creditChoice }] } }),
				ticks: bothTicks,
				language: 'vi',
			})
		expect(await send(2, null)).toEqual({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: `person-credit-${row.id}`, code: 'missing' }] },
		})
		expect((await held())[0]?.name).toBe('Amí Hrin')
		expect(await send((await stateOf(owner, contributionId)).version, 'anonymous')).toMatchObject({ ok: true })
	})
})
