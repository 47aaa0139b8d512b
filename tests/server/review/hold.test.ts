import { describe, expect, test } from 'vitest'
import { findContributionStory } from '#db/read/find-contribution-story.ts'
import type { Context } from '#server/context.ts'
import { answerHold } from '#server/review/answer-hold.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { seeHold } from '#server/review/see-hold.ts'
import { useHouse } from '../../support/context.ts'
import { submittedStory, put, stateOf } from '../contribute/support.ts'

const house = useHouse()

async function held(): Promise<{ giver: Context & { memberId: string }; reviewer: Context; id: string; holdId: string }> {
	const giver = await house.current.member('contributor')
	const reviewer = await house.current.member('reviewer')
	const id = await submittedStory(giver)
	await put(giver, id, 'screened')
	const hold = await decide(reviewer, id, 'hold')
	expect(hold).toMatchObject({ ok: true, value: { state: 'held' } })
	const row = await giver.db.selectFrom('custodian_hold').select('id').where('contribution_id', '=', id).executeTakeFirstOrThrow()
	return { giver, reviewer, id, holdId: row.id }
}

async function decide(reviewer: Context, id: string, decision: 'hold' | 'approve') {
	await claimContribution(reviewer, { contributionId: id, step: 'review' })
	const { version } = await stateOf(reviewer, id)
	return decideContribution(reviewer, {
		...{ contributionId: id, version, decision, reason: null, questions: [] },
		...{ message: decision === 'hold' ? 'Bài khấn này có kể ra ngoài được không?' : '', holdFor: 'Ê-đê' },
	})
}

async function custodian(community = 'Ê-đê'): Promise<Context> {
	const one = await house.current.member('contributor')
	await one.db
		.insertInto('member_community')
		.values({ member_id: one.memberId, community, granted_by: one.memberId, granted_at: one.now(), is_custodian: true })
		.execute()
	return { ...one, actor: { ...one.actor, communities: [community], custodianOf: [community] } }
}

const yes = { answer: 'allow', words: '', rule: null } as const

describe('a hold for custodians', () => {
	test('parks it, tells the giver that they are asked and not what, and it comes back to the queue', async () => {
		const { giver, reviewer, id, holdId } = await held()
		const story = await findContributionStory(giver.db, giver.memberId, id, giver.now())
		expect(story?.steps.at(-1)).toMatchObject({ to: 'held', message: '' })
		expect(JSON.stringify(story)).not.toContain('Bài khấn')
		const keeper = await custodian()
		expect(await seeHold(keeper, holdId)).toMatchObject({ ok: true, value: { hold: { words: 'Bài khấn này có kể ra ngoài được không?' } } })
		expect(await answerHold(keeper, { holdId, ...yes })).toMatchObject({ ok: true, value: { state: 'screened' } })
		expect(await decide(reviewer, id, 'approve')).toMatchObject({ ok: true, value: { state: 'approved' } })
	})

	test('a no stands against approval, and needs its reason', async () => {
		const { reviewer, id, holdId } = await held()
		const keeper = await custodian()
		expect(await answerHold(keeper, { holdId, ...yes, answer: 'no' })).toMatchObject({
			refusal: { code: 'invalid', faults: [{ field: 'words' }] },
		})
		expect(await answerHold(keeper, { holdId, ...yes, answer: 'no', words: 'Chỉ đọc ở bến nước.' })).toMatchObject({ ok: true })
		expect(await decide(reviewer, id, 'approve')).toMatchObject({ refusal: { code: 'custodians-said-no', community: 'Ê-đê' } })
	})

	test('a rule goes with the gift from that moment', async () => {
		const { giver, id, holdId } = await held()
		const keeper = await custodian()
		const withRule = { holdId, answer: 'allow-with-rule', words: '' } as const
		expect(await answerHold(keeper, { ...withRule, rule: null })).toMatchObject({
			refusal: { code: 'invalid', faults: [{ field: 'rule' }] },
		})
		const rule = { kind: 'community', circleId: null, season: null } as const
		expect(await answerHold(keeper, { ...withRule, rule })).toMatchObject({ ok: true })
		const rules = await giver.db.selectFrom('access_rule').select(['kind', 'community']).where('contribution_id', '=', id).execute()
		expect(rules).toEqual([{ kind: 'community', community: 'Ê-đê' }])
	})

	test.each([
		{ why: 'another community’s custodian', who: () => custodian('Kinh') },
		{ why: 'an officer', who: () => house.current.member('officer') },
		{ why: 'whoever signed in', who: () => house.current.member('contributor') },
	])('is nothing for $why', async ({ who }) => {
		const { holdId } = await held()
		const other = await who()
		expect(await seeHold(other, holdId)).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await answerHold(other, { holdId, ...yes })).toMatchObject({ refusal: { code: 'forbidden' } })
	})

	test('answered twice at once, it is answered once', async () => {
		const { holdId } = await held()
		const [one, two] = [await custodian(), await custodian()]
		const both = await Promise.all([answerHold(one, { holdId, ...yes }), answerHold(two, { holdId, ...yes })])
		expect(both.map((each) => (each.ok ? 'done' : each.refusal.code)).sort()).toEqual(['done', 'nothing-changed'])
	})

	test('without a community named nobody is asked', async () => {
		const giver = await house.current.member('contributor')
		const reviewer = await house.current.member('reviewer')
		const id = await submittedStory(giver)
		await put(giver, id, 'screened')
		await claimContribution(reviewer, { contributionId: id, step: 'review' })
		const { version } = await stateOf(giver, id)
		const asked = { contributionId: id, version, decision: 'hold', reason: null, message: 'Xin hỏi.', holdFor: null } as const
		expect(await decideContribution(reviewer, asked)).toMatchObject({ refusal: { code: 'invalid', faults: [{ field: 'community' }] } })
	})
})
