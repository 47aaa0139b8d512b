import { describe, expect, test } from 'vitest'
import { listHandOvers } from '#db/read/list-hand-overs.ts'
import { listLiveClaims } from '#db/read/list-live-claims.ts'
import { handOverClaim } from '#server/review/hand-over-claim.ts'
import { seeContribution } from '#server/review/see-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened } from '../../support/desk.ts'

const house = useHouse()
const minute = 60_000

async function held() {
	const { current } = house
	const [giver, first, second, lead] = [
		await current.member('contributor', 'reviewer'),
		await current.member('reviewer'),
		await current.member('reviewer'),
		await current.member('administrator'),
	]
	const contributionId = await screened(current, giver)
	await claimed(first, contributionId, 'review')
	return { giver, first, second, lead, contributionId, reason: ' Lan nghỉ ốm. ' }
}

describe('handing over', () => {
	test('the work goes to the other with a whole lease, both are told, the audit names them and holds no words', async () => {
		const { first, second, lead, contributionId, reason } = await held()
		house.current.clock.advance(20 * minute)
		const now = house.current.clock.now
		const claim = must(await handOverClaim(lead, { contributionId, toMemberId: second.memberId, reason }))
		expect(claim).toMatchObject({ memberId: second.memberId, step: 'review', expiresAt: new Date(now.getTime() + 30 * minute) })
		for (const [who, isMineNow] of [
			[first, false],
			[second, true],
		] as const)
			expect(await listHandOvers(who.db, who.memberId, 'review', now)).toMatchObject([
				{ contributionId, reason: 'Lan nghỉ ốm.', isMineNow },
			])
		const event = await lead.db
			.selectFrom('event')
			.select(['actor_id', 'payload'])
			.where('kind', '=', 'claim-handed-over')
			.where('contribution_id', '=', contributionId)
			.executeTakeFirstOrThrow()
		expect(event).toMatchObject({ actor_id: lead.memberId, payload: { fromId: first.memberId, toId: second.memberId } })
		expect(JSON.stringify(event.payload)).not.toContain('Lan')
		expect((await listLiveClaims(lead.db, now)).find((live) => live.contributionId === contributionId)).toMatchObject({ minutesLeft: 30 })
	})

	test.each([
		{ why: 'a reviewer moves nobody’s work', by: 'first', to: 'second', refusal: { code: 'forbidden' } },
		{
			why: 'nobody gets their own gift to judge',
			by: 'lead',
			to: 'giver',
			refusal: { code: 'invalid', faults: [{ field: 'to', code: 'not-allowed' }] },
		},
		{
			why: 'nor somebody who may not review',
			by: 'lead',
			to: 'lead',
			refusal: { code: 'invalid', faults: [{ field: 'to', code: 'not-allowed' }] },
		},
		{
			why: 'who holds it has it already',
			by: 'lead',
			to: 'first',
			refusal: { code: 'invalid', faults: [{ field: 'to', code: 'not-allowed' }] },
		},
		{
			why: 'it takes a reason',
			by: 'lead',
			to: 'second',
			reason: ' ',
			refusal: { code: 'invalid', faults: [{ field: 'reason', code: 'missing' }] },
		},
		{ why: 'what has lapsed is anybody’s to take', by: 'lead', to: 'second', later: 31, refusal: { code: 'claim-lapsed' } },
	] as const)('$why', async ({ by, to, refusal, ...rest }) => {
		const all = await held()
		house.current.clock.advance(('later' in rest ? rest.later : 0) * minute)
		const command = {
			contributionId: all.contributionId,
			toMemberId: all[to].memberId,
			reason: 'reason' in rest ? rest.reason : all.reason,
		}
		expect(await handOverClaim(all[by], command)).toMatchObject({ ok: false, refusal })
		const claims = await all.lead.db.selectFrom('claim').select('member_id').where('contribution_id', '=', all.contributionId).execute()
		expect(claims).toEqual([{ member_id: all.first.memberId }])
	})
})

describe('a lease is renewed by activity', () => {
	test.each([
		{ why: 'looking at it after ten minutes makes it whole again', after: 10, until: 40, events: 2 },
		{ why: 'looking at once changes nothing', after: 2, until: 30, events: 1 },
		{ why: 'what has lapsed is not taken again by looking', after: 31, until: 30, events: 1 },
	])('$why', async ({ after, until, events }) => {
		const { first, contributionId } = await held()
		const begun = house.current.clock.now.getTime()
		house.current.clock.advance(after * minute)
		const seen = must(await seeContribution(first, contributionId))
		expect(seen.facts.claim?.expiresAt).toEqual(new Date(begun + until * minute))
		const taken = await first.db
			.selectFrom('event')
			.select('id')
			.where('kind', '=', 'claim-taken')
			.where('contribution_id', '=', contributionId)
			.execute()
		expect(taken).toHaveLength(events)
	})

	test('a colleague who looks renews nothing', async () => {
		const { second, contributionId } = await held()
		const begun = house.current.clock.now.getTime()
		house.current.clock.advance(10 * minute)
		expect(must(await seeContribution(second, contributionId)).facts.claim?.expiresAt).toEqual(new Date(begun + 30 * minute))
	})
})
