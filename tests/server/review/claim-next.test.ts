import { afterEach, describe, expect, test } from 'vitest'
import { claimNext } from '#server/review/claim-next.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { must, screened } from '../../support/desk.ts'

const house = useHouse()
const minute = 60_000

afterEach(async () => {
	await house.current.client.db.deleteFrom('claim').execute()
	await house.current.client.db.updateTable('contribution').set({ state: 'withdrawn' }).execute()
})

async function waiting(count: number, giver = house.current.member('contributor')): Promise<string[]> {
	const ids: string[] = []
	for (let n = 0; n < count; n++) {
		house.current.clock.advance(minute)
		ids.push(await screened(house.current, await giver))
	}
	return ids
}

describe('claiming what comes next', () => {
	test('the longest waiting comes first, then the one after it, until nothing is left', async () => {
		const reviewer = await house.current.member('reviewer')
		const ids = await waiting(2)
		const got = [must(await claimNext(reviewer)), must(await claimNext(reviewer)), must(await claimNext(reviewer))]
		expect(got.map((next) => next?.contributionId ?? null)).toEqual([...ids, null])
	})

	test('of twelve reviewers who reach at once for ten, ten get one each and two get none', async () => {
		const ids = await waiting(10)
		const reviewers = await Promise.all(Array.from({ length: 12 }, () => house.current.member('reviewer')))
		const got = (await Promise.all(reviewers.map((reviewer) => claimNext(reviewer)))).map((next) => must(next)?.contributionId ?? null)
		expect(got.filter((id) => id !== null).toSorted()).toEqual(ids.toSorted())
		const events = await house.current.client.db
			.selectFrom('event')
			.select('contribution_id')
			.where('kind', '=', 'claim-taken')
			.where('contribution_id', 'in', ids)
			.execute()
		expect(events).toHaveLength(10)
	})

	test('one that lapsed comes again, with a new lease; one that is held does not', async () => {
		const [first, second] = [await house.current.member('reviewer'), await house.current.member('reviewer')]
		const [id = ''] = await waiting(1)
		must(await claimContribution(first, { contributionId: id, step: 'review' }))
		expect(must(await claimNext(second))).toBeNull()
		house.current.clock.advance(31 * minute)
		expect(must(await claimNext(second))).toMatchObject({ contributionId: id, claim: { memberId: second.memberId } })
		const claims = await house.current.client.db.selectFrom('claim').select('member_id').where('contribution_id', '=', id).execute()
		expect(claims).toEqual([{ member_id: second.memberId }])
	})

	test('their own is left for others', async () => {
		const [giver, other] = [await house.current.member('contributor', 'reviewer'), await house.current.member('reviewer')]
		const [id] = await waiting(1, Promise.resolve(giver))
		expect(must(await claimNext(giver))).toBeNull()
		expect(must(await claimNext(other))?.contributionId).toBe(id)
	})

	test.each([
		{ why: 'an officer does not review', roles: ['officer'] },
		{ why: 'a contributor does not review', roles: ['contributor'] },
	] as const)('$why', async ({ roles }) => {
		await waiting(1)
		expect(await claimNext(await house.current.member(...roles))).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
	})
})
