import { describe, expect, test } from 'vitest'
import { listContributionPeople } from '#db/read/list-contribution-people.ts'
import { contributionStates } from '#moderation/lifecycle.ts'
import { actionsFor } from '#moderation/permissions.ts'
import type { TakeOverChoice } from '#moderation/contribute/take-over.ts'
import { findContributionForOwner } from '#db/read/find-contribution-for-owner.ts'
import { listDeskQueue } from '#db/read/list-desk-queue.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { claimNext } from '#server/review/claim-next.ts'
import { readSlip } from '#server/slips/slip-session.ts'
import { takeOverContribution } from '#server/slips/take-over-contribution.ts'
import { anonymous, useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { eventsOf, put, stateOf, submittedStory } from '../contribute/support.ts'
import { issued, opened, openedCookie } from './support.ts'

const house = useHouse()
const nobody = () => house.current.as(anonymous)
const openly: TakeOverChoice = { creditChoice: 'own-name', creditName: '', published: 'keep' }

const raise = (): never => {
	throw new Error('the slip is not open')
}

async function entered(isForAnother = true) {
	const helper = await house.current.member('contributor', 'reviewer')
	const contributionId = await submittedStory(helper)
	const slip = await issued(helper, contributionId, isForAnother)
	return { helper, contributionId, slip, open: (await opened(nobody(), slip)).slip }
}

describe('taking over', () => {
	test('changes the giver, and whoever entered it stays named as that', async () => {
		const { helper, contributionId, slip, open } = await entered()
		const grandchild = await house.current.member('contributor')
		expect(await takeOverContribution(grandchild, open, { creditChoice: 'other-name', creditName: 'H’Bia Kđăm' })).toMatchObject({
			ok: true,
		})
		const row = await stateOf(helper, contributionId)
		expect(row).toMatchObject({
			...{ member_id: grandchild.memberId, entered_by: helper.memberId, state: 'submitted', version: 4 },
			...{ credit_choice: 'other-name', credit_name: 'H’Bia Kđăm' },
		})
		const helperName = await helper.db
			.selectFrom('member')
			.select('display_name')
			.where('id', '=', helper.memberId)
			.executeTakeFirstOrThrow()
		expect(await listContributionPeople(helper.db, contributionId)).toMatchObject([
			{ role: 'helper', name: helperName.display_name, creditChoice: 'own-name', mediaId: null },
		])
		const event = await helper.db
			.selectFrom('event')
			.select(['actor_id', 'payload'])
			.where('contribution_id', '=', contributionId)
			.where('kind', '=', 'contribution-taken-over')
			.executeTakeFirstOrThrow()
		expect(event).toMatchObject({ actor_id: grandchild.memberId, payload: { fromId: helper.memberId, bySlip: slip.slipId } })
		const now = house.current.clock.now
		expect(await findContributionForOwner(helper.db, helper.memberId, contributionId, now)).toBeUndefined()
		expect((await findContributionForOwner(helper.db, grandchild.memberId, contributionId, now))?.id).toBe(contributionId)
		expect(await withdrawContribution(helper, { contributionId })).toEqual({ ok: false, refusal: { code: 'not-found' } })
	})

	test('leaves whoever knows the old number the sight of it and nothing else, until a new one is drawn', async () => {
		const { helper, contributionId, slip, open } = await entered()
		const before = await openedCookie(nobody(), slip)
		const grandchild = await house.current.member('contributor')
		must(await takeOverContribution(grandchild, open, openly))
		for (const cookie of [before, await openedCookie(nobody(), slip)]) {
			const { context } = (await readSlip(nobody(), cookie)) ?? raise()
			const forbidden = (action: string) => ({ ok: false, refusal: { code: 'forbidden', action } })
			expect(await withdrawContribution(context, { contributionId })).toEqual(forbidden('withdraw'))
			expect(await revokeConsent(context, { contributionId, purposes: ['everyone'] })).toEqual(forbidden('consent'))
			expect(await answerQuestion(context, { contributionId, body: 'Lời người nhập hộ' })).toEqual(forbidden('answer'))
			const { member_id: memberId, state } = await stateOf(helper, contributionId)
			expect(actionsFor(context.actor, { id: contributionId, memberId, state, verifiedBy: null })).toEqual(['see'])
		}
		house.current.clock.advance(1000)
		const renewed = await issued(grandchild, contributionId)
		expect(await readSlip(nobody(), before)).toBeNull()
		const { context } = await opened(nobody(), renewed)
		expect(await withdrawContribution(context, { contributionId })).toMatchObject({ ok: true })
	})

	test('neither the new giver nor who entered it may judge it', async () => {
		const { helper, contributionId, open } = await entered()
		const grandchild = await house.current.member('contributor', 'reviewer')
		await takeOverContribution(grandchild, open, openly)
		await put(helper, contributionId, 'screened')
		for (const reviewer of [helper, grandchild]) {
			expect(await claimContribution(reviewer, { contributionId, step: 'review' })).toEqual({
				ok: false,
				refusal: { code: 'own-contribution' },
			})
			const { rows } = await listDeskQueue(helper.db, reviewer.memberId, { step: 'review', limit: 50 }, house.current.clock.now)
			const row = rows.find((each) => each.id === contributionId)
			expect(row?.isOwn === true || row?.isTooNear === true).toBe(true)
		}
		await helper.db.updateTable('contribution').set({ state: 'kept' }).where('id', '<>', contributionId).execute()
		expect(await claimNext(helper)).not.toMatchObject({ ok: true, value: expect.stringContaining(contributionId) as string })
		expect((await stateOf(helper, contributionId)).state).toBe('screened')
		const third = await house.current.member('reviewer')
		expect((await claimContribution(third, { contributionId, step: 'review' })).ok).toBe(true)
	})

	test.each<{
		why: string
		refusal: string
		choice?: TakeOverChoice
		set?: (world: Awaited<ReturnType<typeof entered>>) => Promise<unknown>
	}>([
		{ why: 'nothing was said of the credit', refusal: 'invalid', choice: { creditChoice: null, creditName: '' } },
		{ why: 'the other name lacks', refusal: 'invalid', choice: { creditChoice: 'other-name', creditName: '' } },
		{ why: 'it is a draft', refusal: 'forbidden', set: ({ helper, contributionId }) => put(helper, contributionId, 'draft') },
		{ why: 'it was taken back', refusal: 'forbidden', set: ({ helper, contributionId }) => put(helper, contributionId, 'withdrawn') },
		{
			why: 'another took it over before',
			refusal: 'forbidden',
			set: async ({ open }) => takeOverContribution(await house.current.member('contributor'), open, openly),
		},
	])('is refused when $why', async ({ refusal, choice = openly, set }) => {
		const world = await entered()
		await set?.(world)
		const grandchild = await house.current.member('contributor')
		const before = await eventsOf(grandchild, world.contributionId)
		expect(await takeOverContribution(grandchild, world.open, choice)).toMatchObject({ ok: false, refusal: { code: refusal } })
		expect(await eventsOf(grandchild, world.contributionId)).toEqual(before)
	})

	test('is refused with a slip somebody took for themselves', async () => {
		const { open } = await entered(false)
		const finder = await house.current.member('contributor')
		expect(await takeOverContribution(finder, open, openly)).toEqual({ ok: false, refusal: { code: 'forbidden', action: 'take-over' } })
	})

	test('is refused to whoever has judged it, to the giver, and to nobody signed in', async () => {
		const { helper, contributionId, open } = await entered()
		await put(helper, contributionId, 'screened')
		const reviewer = await house.current.member('reviewer')
		await claimContribution(reviewer, { contributionId, step: 'review' })
		expect(await takeOverContribution(reviewer, open, openly)).toEqual({ ok: false, refusal: { code: 'judged-it' } })
		expect(await takeOverContribution(helper, open, openly)).toEqual({ ok: false, refusal: { code: 'nothing-changed' } })
		expect(await takeOverContribution(nobody(), open, openly)).toEqual({ ok: false, refusal: { code: 'sign-in-needed' } })
		expect((await stateOf(helper, contributionId)).member_id).toBe(helper.memberId)
	})

	test.each(contributionStates.map((state) => ({ state, allowed: state !== 'draft' && state !== 'withdrawn' })))(
		'from $state: $allowed',
		async ({ state, allowed }) => {
			const { helper, contributionId, open } = await entered()
			await put(helper, contributionId, state)
			const grandchild = await house.current.member('contributor')
			expect((await takeOverContribution(grandchild, open, openly)).ok).toBe(allowed)
			expect((await stateOf(helper, contributionId)).state).toBe(state)
		},
	)
})
