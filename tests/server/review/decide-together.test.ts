import { describe, expect, test } from 'vitest'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { decideTogether, type DecideTogetherCommand } from '#server/review/decide-together.ts'
import { parseTogether } from '#app/forms/together.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened, stateOf, versionOf } from '../../support/desk.ts'

const house = useHouse()
const words = { decision: 'refuse', reason: 'advertising', message: 'Đây là quảng cáo.' } as const

describe('deciding like cases together', () => {
	test('each is decided by itself: one held by another, one changed since and one’s own keep back none of the rest', async () => {
		const { current } = house
		const [giver, reviewer, other] = [
			await current.member('contributor'),
			await current.member('contributor', 'reviewer'),
			await current.member('reviewer'),
		]
		const ids = {
			fine: await screened(current, giver),
			mine: await screened(current, giver),
			held: await screened(current, giver),
			stale: await screened(current, giver),
			own: await screened(current, reviewer),
		}
		must(await claimContribution(other, { contributionId: ids.held, step: 'review' }))
		must(await claimContribution(reviewer, { contributionId: ids.mine, step: 'review' }))
		const chosen = await Promise.all(
			Object.entries(ids).map(async ([name, contributionId]) => ({
				contributionId,
				version: (await versionOf(reviewer, contributionId)) - (name === 'stale' ? 1 : 0),
			})),
		)
		const outcomes = must(await decideTogether(reviewer, { ...words, chosen }))
		expect(outcomes.map(({ contributionId, refusal }) => [contributionId, refusal?.code ?? null])).toEqual([
			[ids.fine, null],
			[ids.mine, null],
			[ids.held, 'claimed-by-other'],
			[ids.stale, 'stale-version'],
			[ids.own, 'own-contribution'],
		])
		expect(await Promise.all(Object.values(ids).map((id) => stateOf(reviewer, id)))).toEqual([
			'refused',
			'refused',
			'screened',
			'screened',
			'screened',
		])
		const rows = await reviewer.db
			.selectFrom('review')
			.select(['contribution_id', 'reason', 'message'])
			.where('reviewer_id', '=', reviewer.memberId)
			.execute()
		expect(rows.toSorted((one, two) => (one.contribution_id < two.contribution_id ? -1 : 1))).toEqual(
			[ids.fine, ids.mine].toSorted().map((contribution_id) => ({ contribution_id, reason: words.reason, message: words.message })),
		)
		const moved = await reviewer.db
			.selectFrom('event')
			.select('contribution_id')
			.where('kind', '=', 'contribution-moved')
			.where('actor_id', '=', reviewer.memberId)
			.where('contribution_id', 'in', [ids.fine, ids.mine])
			.execute()
		expect(moved).toHaveLength(2)
		const claims = await reviewer.db
			.selectFrom('claim')
			.select(['contribution_id', 'member_id'])
			.where('contribution_id', 'in', Object.values(ids))
			.execute()
		expect(claims).toEqual([{ contribution_id: ids.held, member_id: other.memberId }])
	})

	test('like cases are approved with one reason; the one with something to look at stays, and is free', async () => {
		const { current } = house
		const [giver, reviewer] = [await current.member('contributor'), await current.member('contributor', 'reviewer')]
		const ids = {
			fine: await screened(current, giver),
			abusive: await screened(current, giver, { description: 'Đồ chó đẻ, tao giết mày.' }),
			own: await screened(current, reviewer),
			alike: await screened(current, giver),
		}
		const chosen = await Promise.all(
			Object.values(ids).map(async (contributionId) => ({ contributionId, version: await versionOf(reviewer, contributionId) })),
		)
		const approval = { decision: 'approve', reason: null, message: 'Rõ nguồn, rõ nơi.' } as const
		const outcomes = must(await decideTogether(reviewer, { ...approval, chosen }))
		expect(outcomes.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, 'look-needed', 'own-contribution', null])
		expect(await Promise.all(Object.values(ids).map((id) => stateOf(reviewer, id)))).toEqual([
			'approved',
			'screened',
			'screened',
			'approved',
		])
		const moved = await reviewer.db
			.selectFrom('event')
			.select('contribution_id')
			.where('kind', '=', 'contribution-moved')
			.where('actor_id', '=', reviewer.memberId)
			.where('contribution_id', '<>', ids.own)
			.execute()
		expect(moved.map((row) => row.contribution_id).toSorted()).toEqual([ids.fine, ids.alike].toSorted())
		expect(await reviewer.db.selectFrom('claim').select('member_id').where('contribution_id', '=', ids.abusive).execute()).toEqual([])
		const again = must(await decideTogether(reviewer, { ...approval, chosen: chosen.slice(0, 1) }))
		expect(again[0]?.refusal).not.toBeNull()
		const alone = { contributionId: ids.abusive, ...approval }
		const version = await claimed(reviewer, ids.abusive, 'review')
		expect(await decideContribution(reviewer, { ...alone, version })).toMatchObject({ ok: true })
	})

	test.each<{ why: string; roles: ('reviewer' | 'officer')[]; change: Partial<DecideTogetherCommand>; code: string }>([
		{ why: 'nothing ticked', roles: ['reviewer'], change: { chosen: [] }, code: 'nothing-chosen' },
		{
			why: 'more than a page',
			roles: ['reviewer'],
			change: { chosen: Array.from({ length: 26 }, () => ({ contributionId: crypto.randomUUID(), version: 1 })) },
			code: 'invalid',
		},
		{ why: 'not a reviewer', roles: ['officer'], change: {}, code: 'forbidden' },
	])('$why is refused whole', async ({ roles, change, code }) => {
		const who = await house.current.member(...roles)
		const chosen = [{ contributionId: crypto.randomUUID(), version: 1 }]
		expect(await decideTogether(who, { ...words, chosen, ...change })).toMatchObject({ ok: false, refusal: { code } })
	})
})

describe('the form', () => {
	const id = '01234567-89ab-cdef-0123-456789abcdef'
	const form = (fields: Record<string, string>): FormData => {
		const made = new FormData()
		for (const [name, value] of Object.entries({
			decision: 'refuse',
			reason: 'advertising',
			message: 'Quảng cáo.',
			chosen: `${id}:3`,
			...fields,
		}))
			made.set(name, value)
		return made
	}
	test.each([
		{
			why: 'as it should be',
			fields: {},
			is: { ok: true, value: { reason: 'advertising', chosen: [{ contributionId: id, version: 3 }] } },
		},
		{ why: 'a reason belongs to a refusal', fields: { decision: 'return' }, is: { ok: true, value: { reason: null } } },
		{ why: 'approving with one reason', fields: { decision: 'approve' }, is: { ok: true, value: { decision: 'approve', reason: null } } },
		{ why: 'approving says why too', fields: { decision: 'approve', message: '' }, is: { refusal: { faults: [{ field: 'message' }] } } },
		{ why: 'nobody escalates in a heap', fields: { decision: 'escalate' }, is: { refusal: { faults: [{ field: 'decision' }] } } },
		{ why: 'a refusal says why', fields: { reason: '' }, is: { refusal: { faults: [{ field: 'reason' }] } } },
		{ why: 'and in words', fields: { message: ' ' }, is: { refusal: { faults: [{ field: 'message' }] } } },
		{ why: 'what is no contribution is none', fields: { chosen: 'x:1' }, is: { refusal: { code: 'nothing-chosen' } } },
	])('$why', ({ fields, is }) => {
		expect(parseTogether(form(fields))).toMatchObject(is)
	})
})
