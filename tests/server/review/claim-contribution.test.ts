import { describe, expect, test } from 'vitest'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { releaseClaim } from '#server/review/release-claim.ts'
import { useHouse } from '../../support/context.ts'
import { screened } from '../../support/desk.ts'

const house = useHouse()

describe('claiming', () => {
	test('one reviewer holds it, the second is told until when, and it lapses by itself after 30 minutes', async () => {
		const [giver, first, second] = [
			await house.current.member('contributor'),
			await house.current.member('reviewer'),
			await house.current.member('reviewer'),
		]
		const contributionId = await screened(house.current, giver)
		const taken = await claimContribution(first, { contributionId, step: 'review' })
		expect(taken.ok).toBe(true)
		const refused = await claimContribution(second, { contributionId, step: 'review' })
		expect(refused).toEqual({
			ok: false,
			refusal: { code: 'claimed-by-other', until: new Date(house.current.clock.now.getTime() + 30 * 60_000).toISOString() },
		})
		house.current.clock.advance(31 * 60_000)
		expect((await claimContribution(second, { contributionId, step: 'review' })).ok).toBe(true)
	})

	test('of ten reviewers at the same moment exactly one gets it', async () => {
		const giver = await house.current.member('contributor')
		const reviewers = await Promise.all(Array.from({ length: 10 }, () => house.current.member('reviewer')))
		const contributionId = await screened(house.current, giver)
		const results = await Promise.all(reviewers.map((reviewer) => claimContribution(reviewer, { contributionId, step: 'review' })))
		expect(results.filter((result) => result.ok)).toHaveLength(1)
	})

	test('what is given back can be taken by another; nobody gives back what another holds', async () => {
		const [giver, first, second] = [
			await house.current.member('contributor'),
			await house.current.member('reviewer'),
			await house.current.member('reviewer'),
		]
		const contributionId = await screened(house.current, giver)
		await claimContribution(first, { contributionId, step: 'review' })
		await releaseClaim(second, { contributionId })
		expect((await claimContribution(second, { contributionId, step: 'review' })).ok).toBe(false)
		await releaseClaim(first, { contributionId })
		expect((await claimContribution(second, { contributionId, step: 'review' })).ok).toBe(true)
	})

	test.each([
		{ why: 'a contributor alone does not see what others gave', roles: ['contributor'], own: false, code: 'not-found' },
		{ why: 'an officer alone does not review', roles: ['officer'], own: false, code: 'forbidden' },
		{ why: 'a reviewer does not review their own', roles: ['contributor', 'reviewer'], own: true, code: 'own-contribution' },
	] as const)('$why', async ({ roles, own, code }) => {
		const actor = await house.current.member(...roles)
		const giver = own ? actor : await house.current.member('contributor')
		const contributionId = await screened(house.current, giver)
		expect(await claimContribution(actor, { contributionId, step: 'review' })).toMatchObject({ ok: false, refusal: { code } })
	})
})
