import { beforeEach, describe, expect, test } from 'vitest'
import { grantedPurposes } from '#moderation/contribute/consent.ts'
import type { DraftPerson, PeopleEdit } from '#moderation/contribute/people.ts'
import { findOwnContributionData } from '#db/read/find-own-data.ts'
import { listConsents, listMinors } from '#db/read/list-consents.ts'
import { forgetPersonContacts } from '#db/write/erase.ts'
import { listContributionPeople, listPersonContacts } from '#db/read/list-contribution-people.ts'
import type { Context } from '#server/context.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { addedFile, bothTicks, edit, eventsOf, fullDraft, put, startedDraft, stateOf } from './support.ts'

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

describe('each for themselves', () => {
	const named = async (more: Partial<DraftPerson>): Promise<DraftPerson> => {
		const { version } = await stateOf(owner, contributionId)
		await save(version, { rows: await held(), act: { act: 'add' } })
		const row = (await held()).at(-1)
		if (!row) throw new Error('no row came')
		return { ...row, name: 'Amí Hrin', creditChoice: 'own-name', ...more }
	}
	const send = async (rows: readonly DraftPerson[]) =>
		submitContribution(owner, {
			contributionId,
			edit: edit((await stateOf(owner, contributionId)).version, fullDraft, { people: { rows } }),
			ticks: bothTicks,
			language: 'vi',
		})
	const given = () =>
		owner.db
			.selectFrom('consent')
			.select(['purpose', 'way', 'media_id', 'person_id'])
			.where('contribution_id', '=', contributionId)
			.where('given_by', '=', 'person')
			.orderBy('purpose')
			.execute()

	test('a contact of one’s own, of a file or of the whole: for the desks and whoever wrote it, in no copy, gone with the account', async () => {
		const mediaId = await addedFile(owner, contributionId)
		const ofFile = await named({ mediaId, contact: 'buôn Ky, 0905 000 111' })
		expect(await save((await stateOf(owner, contributionId)).version, { rows: [ofFile] })).toMatchObject({ ok: true })
		const whole = await named({ name: 'Y Suin', contact: '0905 000 222' })
		await save((await stateOf(owner, contributionId)).version, { rows: [whole] })
		expect(await listPersonContacts(owner.db, contributionId)).toEqual({ [ofFile.id]: ofFile.contact, [whole.id]: whole.contact })
		const copy = JSON.stringify([await findOwnContributionData(owner.db, owner.memberId, contributionId, owner.now()), await held()])
		expect(copy).toContain('Amí Hrin')
		expect(copy).not.toContain('0905')
		await owner.db.transaction().execute((trx) => forgetPersonContacts(trx, owner.memberId))
		expect(await listPersonContacts(owner.db, contributionId)).toEqual({})
	})

	test.each([
		{ why: 'ticked by themselves', hasProof: false, way: 'tick' },
		{ why: 'shown by a signed paper, private from then on', hasProof: true, way: 'signature' },
	])('a consent of one’s own, $why; what was not agreed to is a no', async ({ hasProof, way }) => {
		await addedFile(owner, contributionId)
		const paper = await addedFile(owner, contributionId, { fileName: 'giay.jpg', position: 1 })
		const person = await named({ agrees: ['keep', 'community'], proof: hasProof ? paper : null })
		expect(await send([person])).toMatchObject({ ok: true })
		const media_id = hasProof ? paper : null
		expect(await given()).toEqual([
			{ purpose: 'community', way, media_id, person_id: person.id },
			{ purpose: 'keep', way, media_id, person_id: person.id },
		])
		expect([...grantedPurposes(await listConsents(owner.db, contributionId))]).toEqual(['keep'])
		const { part } = await owner.db.selectFrom('media').select('part').where('id', '=', paper).executeTakeFirstOrThrow()
		expect(part === 'gift').toBe(!hasProof)
	})

	test('shown by a file that another window has taken away: it is asked again, and no tick is made of it', async () => {
		await addedFile(owner, contributionId)
		const paper = await addedFile(owner, contributionId, { fileName: 'giay.jpg', position: 1 })
		await owner.db.updateTable('media').set({ state: 'removed' }).where('id', '=', paper).execute()
		const person = await named({ agrees: ['keep', 'community'], proof: paper })
		expect(await send([person])).toEqual({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: `person-proof-${person.id}`, code: 'not-allowed' }] },
		})
		expect(await given()).toEqual([])
	})

	test('who took it back cannot be taken off the list: nobody’s word stands in for theirs', async () => {
		const person = await named({ agrees: ['keep', 'everyone', 'reuse'] })
		must(await send([person]))
		must(await revokeConsent(owner, { contributionId, purposes: ['everyone'], personId: person.id }))
		await put(owner, contributionId, 'returned')
		const { version } = await stateOf(owner, contributionId)
		expect(await save(version, { rows: await held(), act: { act: 'remove', id: person.id } })).toEqual({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: `person-name-${person.id}`, code: 'has-answered' }] },
		})
		must(await send([{ ...person, agrees: [] }]))
		const granted = grantedPurposes(await listConsents(owner.db, contributionId))
		expect([...granted].sort()).toEqual(['keep', 'reuse'])
	})

	test('a child whose name is kept back: the guardian is asked and agrees, and it may be shown', async () => {
		const child = await named({ name: '', creditChoice: null, isMinor: true, guardian: 'H’Bia Niê', guardianAgrees: true })
		must(await send([child]))
		const consents = await listConsents(owner.db, contributionId)
		expect(grantedPurposes(consents, await listMinors(owner.db, contributionId)).has('everyone')).toBe(true)
	})

	test('who was not asked agrees to nothing and stops nothing', async () => {
		expect(await send([await named({})])).toMatchObject({ ok: true })
		expect(await given()).toEqual([])
		expect(grantedPurposes(await listConsents(owner.db, contributionId)).has('everyone')).toBe(true)
	})
})
