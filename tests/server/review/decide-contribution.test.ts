import { describe, expect, test } from 'vitest'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, screened, stateOf, versionOf } from '../../support/desk.ts'

const house = useHouse()
const approve = { decision: 'approve', reason: null, message: '' } as const

async function people() {
	return {
		giver: await house.current.member('contributor'),
		reviewer: await house.current.member('reviewer'),
		other: await house.current.member('reviewer'),
	}
}

describe('deciding', () => {
	test.each([
		{ why: 'approved goes to verification', command: approve, state: 'approved' },
		{
			why: 'returned goes to the contributor',
			command: { decision: 'return', reason: null, message: 'Chụp năm nào ạ?' },
			state: 'returned',
		},
		{
			why: 'refused stays refused, with its reason',
			command: { decision: 'refuse', reason: 'advertising', message: 'Đây là quảng cáo.' },
			state: 'refused',
		},
	] as const)('$why', async ({ command, state }) => {
		const { giver, reviewer } = await people()
		const contributionId = await screened(house.current, giver)
		const version = await claimed(reviewer, contributionId, 'review')
		expect(await decideContribution(reviewer, { contributionId, version, ...command })).toMatchObject({ ok: true, value: { state } })
		const kept = await reviewer.db.selectFrom('review').selectAll().where('contribution_id', '=', contributionId).execute()
		expect(kept).toMatchObject([
			{ decision: command.decision, reason: command.reason, message: command.message, reviewer_id: reviewer.memberId },
		])
		expect(await reviewer.db.selectFrom('claim').selectAll().where('contribution_id', '=', contributionId).execute()).toEqual([])
	})

	test.each([
		{
			why: 'a return needs words',
			command: { decision: 'return', reason: null, message: '  ' },
			refusal: { code: 'invalid', faults: [{ field: 'message', code: 'missing' }] },
		},
		{
			why: 'a refusal needs a reason',
			command: { decision: 'refuse', reason: null, message: 'Không.' },
			refusal: { code: 'invalid', faults: [{ field: 'reason', code: 'missing' }] },
		},
		{
			why: 'an overlong message is refused, not cut',
			command: { decision: 'return', reason: null, message: 'ă'.repeat(4001) },
			refusal: { code: 'invalid', faults: [{ field: 'message', code: 'too-long', max: 4000, length: 4001 }] },
		},
	] as const)('$why', async ({ command, refusal }) => {
		const { giver, reviewer } = await people()
		const contributionId = await screened(house.current, giver)
		const version = await claimed(reviewer, contributionId, 'review')
		expect(await decideContribution(reviewer, { contributionId, version, ...command })).toEqual({ ok: false, refusal })
		expect(await stateOf(reviewer, contributionId)).toBe('screened')
	})

	test('without a claim, or with one that has lapsed, nothing is decided', async () => {
		const { giver, reviewer } = await people()
		const contributionId = await screened(house.current, giver)
		const version = await versionOf(reviewer, contributionId)
		expect(await decideContribution(reviewer, { contributionId, version, ...approve })).toEqual({
			ok: false,
			refusal: { code: 'claim-lapsed' },
		})
		await claimed(reviewer, contributionId, 'review')
		house.current.clock.advance(31 * 60_000)
		expect(await decideContribution(reviewer, { contributionId, version, ...approve })).toEqual({
			ok: false,
			refusal: { code: 'claim-lapsed' },
		})
	})

	test('two decisions at the same moment: one is taken, the other told of the newer version', async () => {
		const { giver, reviewer } = await people()
		const contributionId = await screened(house.current, giver)
		const version = await claimed(reviewer, contributionId, 'review')
		const both = await Promise.all([
			decideContribution(reviewer, { contributionId, version, ...approve }),
			decideContribution(reviewer, { contributionId, version, decision: 'refuse', reason: 'other', message: 'Không.' }),
		])
		expect(both.filter((result) => result.ok)).toHaveLength(1)
		expect(both.find((result) => !result.ok)).toEqual({
			ok: false,
			refusal: { code: 'stale-version', expected: version, actual: version + 1 },
		})
		expect(await reviewer.db.selectFrom('review').selectAll().where('contribution_id', '=', contributionId).execute()).toHaveLength(1)
	})

	test('what was withdrawn meanwhile cannot be decided any more', async () => {
		const { giver, reviewer } = await people()
		const contributionId = await screened(house.current, giver)
		const version = await claimed(reviewer, contributionId, 'review')
		await withdrawContribution(giver, { contributionId })
		expect((await decideContribution(reviewer, { contributionId, version, ...approve })).ok).toBe(false)
		expect(await stateOf(reviewer, contributionId)).toBe('withdrawn')
	})
})
