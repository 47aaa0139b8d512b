import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dayHere } from '#moderation/day-here.ts'
import { anonymous } from '#moderation/actor.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { hearAppeal } from '#server/review/hear-appeal.ts'
import { lodgeAppeal } from '#server/review/lodge-appeal.ts'
import { seeFigures } from '#server/review/see-figures.ts'
import { releaseClaim } from '#server/review/release-claim.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened, stateOf } from '../../support/desk.ts'

const house = useHouse()
const day = 24 * 60 * 60_000

async function refused() {
	const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
	const contributionId = await screened(house.current, giver)
	const version = await claimed(reviewer, contributionId, 'review')
	const command = { contributionId, version, decision: 'refuse', reason: 'not-heritage', message: 'Chưa rõ.' } as const
	must(await decideContribution(reviewer, command))
	return { giver, reviewer, contributionId }
}
async function appealed() {
	const { giver, reviewer, contributionId } = await refused()
	const appealId = must(await lodgeAppeal(giver, { contributionId, words: 'Bà tôi là người cuối cùng còn biết.' }))
	return { giver, reviewer, contributionId, appealId, hearer: await house.current.member('reviewer') }
}
const noticesOf = async (context: Context, contributionId: string) =>
	(
		await context.db
			.selectFrom('notice')
			.select(['kind', 'due_at'])
			.where('contribution_id', '=', contributionId)
			.orderBy('event_id')
			.execute()
	).map(({ kind, due_at }) => [kind, due_at === null ? null : Math.floor((due_at.getTime() - context.now().getTime()) / day)])

describe('an appeal', () => {
	test('reversed: the contribution goes on as approved; each step is told', async () => {
		const { giver, hearer, contributionId, appealId } = await appealed()
		expect(await stateOf(giver, contributionId)).toBe('refused')
		must(await hearAppeal(hearer, { appealId, outcome: 'reversed', words: 'Lời kể này quý.' }))
		expect(await stateOf(giver, contributionId)).toBe('approved')
		expect(await noticesOf(giver, contributionId)).toEqual([
			['refused', 30],
			['appeal-received', 30],
			['appeal-reversed', null],
		])
		const row = await giver.db.selectFrom('appeal').selectAll().where('id', '=', appealId).executeTakeFirstOrThrow()
		expect(row).toMatchObject({ outcome: 'reversed', outcome_words: 'Lời kể này quý.', heard_by: hearer.memberId })
		const day = house.current.clock.now.toISOString().slice(0, 10)
		const officer = await house.current.member('officer')
		const figures = must(await seeFigures(officer, { from: day, to: day, placeId: null }))
		expect(figures.appeals).toEqual({ lodged: 1, upheld: 0, reversed: 1 })
	})

	test('upheld: the decision stands, with reasons, and is not appealed again', async () => {
		const { giver, hearer, contributionId, appealId } = await appealed()
		must(await hearAppeal(hearer, { appealId, outcome: 'upheld', words: 'Đã hỏi lại, vẫn vậy.' }))
		expect(await stateOf(giver, contributionId)).toBe('refused')
		expect(await lodgeAppeal(giver, { contributionId, words: 'Lần nữa.' })).toEqual({ ok: false, refusal: { code: 'appealed-already' } })
		expect((await noticesOf(giver, contributionId)).map(([kind]) => kind)).toEqual(['refused', 'appeal-received', 'appeal-upheld'])
	})

	test.each([
		{ why: 'in the last moment of the thirtieth day, as the letter says', after: 0, ok: true },
		{ why: 'as the next day begins', after: 1, ok: false },
	])('$why: $ok', async ({ after, ok }) => {
		const { giver, contributionId } = await refused()
		const last = new Date(`${dayHere(new Date(house.current.clock.now.getTime() + 30 * day))}T23:59:59.999+07:00`)
		house.current.clock.now = new Date(last.getTime() + after)
		const lodged = await lodgeAppeal(giver, { contributionId, words: 'Xin xem lại.' })
		expect(lodged.ok).toBe(ok)
		if (!lodged.ok) expect(lodged.refusal).toEqual({ code: 'appeal-late', deadline: last.toISOString() })
	})

	test('is only for whoever gave it, with words, against a decision that stands', async () => {
		const { giver, contributionId } = await refused()
		const other = await house.current.member('contributor')
		expect(await lodgeAppeal(other, { contributionId, words: 'a' })).toMatchObject({ refusal: { code: 'not-found' } })
		expect(await lodgeAppeal(house.current.as(anonymous), { contributionId, words: 'a' })).toMatchObject({
			refusal: { code: 'sign-in-needed' },
		})
		expect(await lodgeAppeal(giver, { contributionId, words: ' ' })).toMatchObject({ refusal: { code: 'invalid' } })
		const waiting = await screened(house.current, giver)
		expect(await lodgeAppeal(giver, { contributionId: waiting, words: 'a' })).toMatchObject({ refusal: { code: 'nothing-to-appeal' } })
	})
})

describe('who hears it', () => {
	const hear = (context: Context, appealId: string) => hearAppeal(context, { appealId, outcome: 'reversed', words: 'Đúng.' })

	test('nobody who had a part: who refused it, who only held it, who gave it', async () => {
		const [giver, reviewer, holder] = [
			await house.current.member('contributor', 'reviewer'),
			await house.current.member('reviewer'),
			await house.current.member('reviewer'),
		]
		const contributionId = await screened(house.current, giver)
		await claimed(holder, contributionId, 'review')
		must(await releaseClaim(holder, { contributionId }))
		const version = await claimed(reviewer, contributionId, 'review')
		must(await decideContribution(reviewer, { contributionId, version, decision: 'refuse', reason: 'other', message: 'Chưa rõ.' }))
		const appealId = must(await lodgeAppeal(giver, { contributionId, words: 'Xin xem lại.' }))
		expect(await hear(reviewer, appealId)).toMatchObject({ refusal: { code: 'had-part' } })
		expect(await hear(holder, appealId)).toMatchObject({ refusal: { code: 'had-part' } })
		expect(await hear(giver, appealId)).toMatchObject({ refusal: { code: 'own-contribution' } })
		expect(await hear(await house.current.member('contributor'), appealId)).toMatchObject({ refusal: { code: 'forbidden' } })
		expect(await stateOf(giver, contributionId)).toBe('refused')
		expect(await hear(await house.current.member('officer'), appealId)).toMatchObject({ ok: true })
	})

	test('nor who declared to stand too near to the giver', async () => {
		const { giver, appealId, hearer } = await appealed()
		const near = { member_id: hearer.memberId, kind: 'relative', relative_id: giver.memberId, heritage_class: null, note: '' } as const
		await giver.db
			.insertInto('conflict_of_interest')
			.values({ ...near, id: randomUUID(), declared_at: giver.now(), ended_at: null })
			.execute()
		expect(await hear(hearer, appealId)).toMatchObject({ refusal: { code: 'had-part' } })
	})

	test('of two at once one; the other is told it has its outcome', async () => {
		const { appealId, hearer } = await appealed()
		const other = await house.current.member('reviewer')
		const answers = await Promise.all([hear(hearer, appealId), hear(other, appealId)])
		expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
		expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'heard-already' } })
	})

	test('an outcome and reasons are needed', async () => {
		const { appealId, hearer } = await appealed()
		expect(await hearAppeal(hearer, { appealId, outcome: null, words: 'a' })).toMatchObject({
			refusal: { code: 'invalid', faults: [{ field: 'outcome' }] },
		})
		expect(await hearAppeal(hearer, { appealId, outcome: 'upheld', words: '' })).toMatchObject({
			refusal: { code: 'invalid', faults: [{ field: 'words' }] },
		})
	})

	test('what was withdrawn meanwhile is not brought back by its appeal', async () => {
		const { giver, contributionId, appealId, hearer } = await appealed()
		must(await withdrawContribution(giver, { contributionId }))
		expect(await hear(hearer, appealId)).toMatchObject({ refusal: { code: 'wrong-state', state: 'withdrawn' } })
		expect(await hearAppeal(hearer, { appealId, outcome: 'upheld', words: 'Đã rút.' })).toMatchObject({ ok: true })
	})
})
