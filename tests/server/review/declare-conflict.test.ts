import { describe, expect, test } from 'vitest'
import { listConflicts } from '#db/read/list-conflicts.ts'
import { findQueue } from '#db/read/find-queue.ts'
import type { Context } from '#server/context.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { claimNext } from '#server/review/claim-next.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { declareConflict, type DeclareConflictCommand } from '#server/review/declare-conflict.ts'
import { endConflict } from '#server/review/end-conflict.ts'
import { handOverClaim } from '#server/review/hand-over-claim.ts'
import { useHouse } from '../../support/context.ts'
import { approved, claimed, must, screened } from '../../support/desk.ts'

const house = useHouse()
const none: DeclareConflictCommand = { kind: null, relative: '', heritageClass: null, note: '' }

async function userName({ db }: Context, id: string): Promise<string> {
	return (await db.selectFrom('member').select('user_name').where('id', '=', id).executeTakeFirstOrThrow()).user_name
}

describe('what somebody declared to be too near to', () => {
	test.each([
		{ why: 'a relative’s gift', kind: 'relative', heritageClass: 'phi_vat_the' },
		{ why: 'a thing of their trade', kind: 'trade', heritageClass: 'hien_vat' },
	] as const)('$why is not theirs to take, until the declaration ends', async ({ kind, heritageClass }) => {
		const [giver, near] = [await house.current.member('contributor'), await house.current.member('reviewer')]
		const relative = kind === 'relative' ? (await userName(giver, giver.memberId)).toUpperCase() : ''
		const contributionId = await screened(house.current, giver, { heritageClass })
		must(
			await declareConflict(near, {
				...none,
				kind,
				relative,
				heritageClass: kind === 'trade' ? heritageClass : null,
				note: ' em gái tôi ',
			}),
		)
		expect(await claimContribution(near, { contributionId, step: 'review' })).toEqual({
			ok: false,
			refusal: { code: 'conflict-of-interest' },
		})
		expect(must(await claimNext(near))?.contributionId).not.toBe(contributionId)
		const { rows } = await findQueue(near.db, near.memberId, { step: 'review', placeText: '', limit: 50 }, house.current.clock.now)
		expect(rows.find((row) => row.id === contributionId)).toMatchObject({ isTooNear: true })
		const [declared] = await listConflicts(near.db, near.memberId)
		expect(declared).toMatchObject({ kind, note: 'em gái tôi', endedAt: null })
		must(await endConflict(near, { conflictId: declared?.id ?? '' }))
		expect(await claimContribution(near, { contributionId, step: 'review' })).toMatchObject({ ok: true })
		const events = await near.db
			.selectFrom('event')
			.select('kind')
			.where('member_id', '=', near.memberId)
			.where('kind', 'in', ['conflict-declared', 'conflict-ended'])
			.orderBy('id')
			.execute()
		expect(events.map((event) => event.kind)).toEqual(['conflict-declared', 'conflict-ended'])
	})

	test('declared while holding it: no decision any more; a lead cannot hand it to them either', async () => {
		const [giver, near, lead, other] = [
			await house.current.member('contributor'),
			await house.current.member('reviewer'),
			await house.current.member('administrator'),
			await house.current.member('reviewer'),
		]
		const contributionId = await screened(house.current, giver)
		const version = await claimed(near, contributionId, 'review')
		must(await declareConflict(near, { ...none, kind: 'relative', relative: await userName(giver, giver.memberId) }))
		const command = { contributionId, version, decision: 'approve', reason: null, message: '' } as const
		expect(await decideContribution(near, command)).toEqual({ ok: false, refusal: { code: 'conflict-of-interest' } })
		must(await handOverClaim(lead, { contributionId, toMemberId: other.memberId, reason: 'người thân' }))
		expect(await handOverClaim(lead, { contributionId, toMemberId: near.memberId, reason: 'trả lại' })).toMatchObject({
			ok: false,
			refusal: { faults: [{ field: 'to', code: 'not-allowed' }] },
		})
	})

	test('verification is kept from them too', async () => {
		const [giver, first, near] = [
			await house.current.member('contributor'),
			await house.current.member('reviewer'),
			await house.current.member('reviewer'),
		]
		const contributionId = await approved(house.current, giver, first)
		must(await declareConflict(near, { ...none, kind: 'relative', relative: await userName(giver, giver.memberId) }))
		expect(await claimContribution(near, { contributionId, step: 'verify' })).toMatchObject({ refusal: { code: 'conflict-of-interest' } })
	})

	test('the same twice is one; nobody ends another’s', async () => {
		const [one, other] = [await house.current.member('reviewer'), await house.current.member('officer')]
		for (const _time of [1, 2]) must(await declareConflict(one, { ...none, kind: 'trade', heritageClass: 'hien_vat' }))
		const declared = await listConflicts(one.db, one.memberId)
		expect(declared).toHaveLength(1)
		expect(await endConflict(other, { conflictId: declared[0]?.id ?? '' })).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
	})

	test.each([
		{
			why: 'nothing chosen',
			roles: ['reviewer'],
			command: none,
			refusal: { code: 'invalid', faults: [{ field: 'kind', code: 'missing' }] },
		},
		{
			why: 'a name nobody has',
			roles: ['reviewer'],
			command: { ...none, kind: 'relative', relative: 'khong.ai' },
			refusal: { code: 'invalid', faults: [{ field: 'relative', code: 'unknown' }] },
		},
		{
			why: 'a trade in nothing',
			roles: ['officer'],
			command: { ...none, kind: 'trade' },
			refusal: { code: 'invalid', faults: [{ field: 'heritageClass', code: 'missing' }] },
		},
		{
			why: 'a contributor judges nothing',
			roles: ['contributor'],
			command: { ...none, kind: 'trade', heritageClass: 'hien_vat' },
			refusal: { code: 'forbidden' },
		},
	] as const)('$why is refused', async ({ roles, command, refusal }) => {
		const who = await house.current.member(...roles)
		expect(await declareConflict(who, command)).toMatchObject({ ok: false, refusal })
		expect(await listConflicts(who.db, who.memberId)).toEqual([])
	})
})
