import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { SecondDecision } from '#moderation/review/second-look.ts'
import type { Context } from '#server/context.ts'
import { loadPlaces } from '#server/merge/load-places.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { drawOf } from '#server/review/draw-second-look.ts'
import { giveSecondLook, seeSecondLook, setSecondLookShare } from '#server/review/give-second-look.ts'
import { seeAgreement } from '#server/review/see-agreement.ts'
import { setScope } from '#server/review/set-scope.ts'
import { answerTraining, waiveTraining } from '#server/review/train.ts'
import { trainingCases } from '#moderation/review/training.ts'
import { findReviewer, isTrained } from '#db/read/find-reviewer.ts'
import { findQueue } from '#db/read/find-queue.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened, versionOf } from '../../support/desk.ts'

const house = useHouse()
let lead: Context & { memberId: string }
beforeAll(async () => {
	await loadPlaces(house.current.services)
	lead = await house.current.member('officer')
})
beforeEach(() => lead.db.deleteFrom('second_look').execute())
const share = (perMille: number) => setSecondLookShare(lead, { perMille })
const period = { from: '2026-02-01', to: '2026-12-31', placeId: null }

async function decided(reviewer: Context, giver: Context, decision: SecondDecision): Promise<string> {
	house.current.clock.advance(1000)
	const contributionId = await screened(house.current, giver)
	const version = await claimed(reviewer, contributionId, 'review')
	const message = decision === 'approve' ? '' : 'Lời chỉ cho người gửi.'
	must(await decideContribution(reviewer, { contributionId, version, decision, reason: decision === 'refuse' ? 'other' : null, message }))
	return contributionId
}
const looksAt = async (contributionId: string) =>
	(await lead.db.selectFrom('second_look').selectAll().where('contribution_id', '=', contributionId).execute()).length

test('as many are drawn as the share says, and which follows from the seed alone', async () => {
	const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
	must(await share(400))
	const { seed } = await lead.db.selectFrom('second_look_rule').select('seed').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
	for (let count = 0; count < 12; count++) {
		const id = await decided(reviewer, giver, 'approve')
		const draw = drawOf(seed, { reviewerId: reviewer.memberId, contributionId: id, version: (await versionOf(reviewer, id)) - 1 })
		expect(await looksAt(id)).toBe(draw < 0.4 ? 1 : 0)
	}
	expect((await share(400)).ok, 'the same again').toBe(false)
	expect(await setSecondLookShare(reviewer, { perMille: 0 })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
	expect((await share(1001)).ok).toBe(false)
})

test('a second look is blind, by somebody who had no part, on what was decided on; agreement is for those who lead', async () => {
	must(await share(1000))
	const giver = await house.current.member('contributor', 'reviewer')
	const [first, second] = [await house.current.member('reviewer'), await house.current.member('reviewer')]
	const refusedId = await decided(first, giver, 'refuse')
	const approvedId = await decided(first, giver, 'approve')
	expect(must(await seeSecondLook(first)), 'not who decided').toBeNull()
	expect(must(await seeSecondLook(giver)), 'not who gave it').toBeNull()
	const look = must(await seeSecondLook(second))
	expect(look).toMatchObject({ contributionId: refusedId, waiting: 2 })
	const shown = JSON.stringify(look)
	expect(shown).not.toContain('Lời chỉ cho người gửi.')
	expect(shown).not.toContain(first.memberId)
	expect(look?.contribution.facts.state, 'not what became of it').toBe('screened')

	const before = await versionOf(second, refusedId)
	must(await giveSecondLook(second, { lookId: look?.id ?? '', decision: 'return', reason: null, words: 'Nên hỏi thêm.' }))
	expect(await versionOf(second, refusedId), 'nothing changes for the gift').toBe(before)
	expect((await giveSecondLook(second, { lookId: look?.id ?? '', decision: 'return', reason: null, words: '' })).ok, 'once only').toBe(
		false,
	)
	const next = must(await seeSecondLook(second))
	expect(next?.contributionId).toBe(approvedId)
	must(await giveSecondLook(second, { lookId: next?.id ?? '', decision: 'approve', reason: null, words: '' }))
	expect(must(await seeSecondLook(second))).toBeNull()

	const seen = await seeAgreement(lead, period)
	expect(seen?.rows).toMatchObject([
		{ name: null, looked: 2, same: 1 },
		{ looked: 2, same: 1 },
	])
	expect(seen?.differ).toMatchObject([{ contributionId: refusedId, first: 'refuse', second: 'return', words: 'Nên hỏi thêm.' }])
	expect(await seeAgreement(second, period)).toBeNull()
})

test('what was returned and has been changed since is looked at no more', async () => {
	const [giver, first, second] = [
		await house.current.member('contributor'),
		await house.current.member('reviewer'),
		await house.current.member('reviewer'),
	]
	const id = await decided(first, giver, 'return')
	expect(must(await seeSecondLook(second))?.contributionId).toBe(id)
	await lead.db.updateTable('contribution').set({ version: 9 }).where('id', '=', id).execute()
	expect(must(await seeSecondLook(second))).toBeNull()
})

test('what a reviewer knows narrows their queue; another cannot set it, a lead can', async () => {
	const [giver, reviewer, other] = [
		await house.current.member('contributor'),
		await house.current.member('reviewer'),
		await house.current.member('reviewer'),
	]
	const [relic, thing, elsewhere] = [
		await screened(house.current, giver, { placeText: 'Buôn Ma Thuột' }),
		await screened(house.current, giver, { heritageClass: 'hien_vat', placeText: 'Buôn Ma Thuột' }),
		await screened(house.current, giver, { placeText: 'Xứ nào đó' }),
	]
	const scope = { classes: ['di_tich'], languages: ['vi'], places: ['Buôn Ma Thuột'] } as const
	expect(await setScope(other, { memberId: reviewer.memberId, scope })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
	expect(await setScope(reviewer, { memberId: reviewer.memberId, scope: { ...scope, places: ['Zzyzx'] } })).toEqual({
		ok: false,
		refusal: { code: 'invalid', faults: [{ field: 'places', code: 'unknown' }] },
	})
	must(await setScope(reviewer, { memberId: reviewer.memberId, scope }))
	const asked = { step: 'review', placeText: '', isMine: true, newestFirst: true, limit: 25 } as const
	const mine = (await findQueue(reviewer.db, reviewer.memberId, asked, reviewer.now())).rows.map(({ id }) => id)
	expect([relic, thing, elsewhere].map((id) => mine.includes(id))).toEqual([true, false, false])
	must(await setScope(lead, { memberId: reviewer.memberId, scope: { classes: [], languages: [], places: [] } }))
	const all = (await findQueue(reviewer.db, reviewer.memberId, asked, reviewer.now())).rows.map(({ id }) => id)
	expect([relic, thing, elsewhere].map((id) => all.includes(id))).toEqual([true, true, true])
	const told = await lead.db
		.selectFrom('event')
		.select('actor_id')
		.where('kind', '=', 'scope-set')
		.where('member_id', '=', reviewer.memberId)
		.orderBy('id')
		.execute()
	expect(told.map((event) => event.actor_id)).toEqual([reviewer.memberId, lead.memberId])
})

test('a new reviewer does the exercise, case by case, and that is recorded once; or is excused by a lead, with the reason', async () => {
	const [fresh, excused] = [await house.current.member('reviewer'), await house.current.member('reviewer')]
	await lead.db.deleteFrom('reviewer_training').where('member_id', 'in', [fresh.memberId, excused.memberId]).execute()
	expect(await isTrained(lead.db, fresh.memberId)).toBe(false)
	const wrong = { caseId: 'land-for-sale', decision: 'approve', reason: null } as const
	expect(must(await answerTraining(fresh, wrong))).toEqual({ isFitting: false, isDone: false })
	let last = { isFitting: false, isDone: false }
	for (const sample of trainingCases)
		last = must(await answerTraining(fresh, { caseId: sample.id, decision: sample.fitting[0], reason: sample.reasons[0] ?? null }))
	expect(last).toEqual({ isFitting: true, isDone: true })
	expect((await findReviewer(lead.db, fresh.memberId))?.training).toMatchObject({ isWaived: false })
	expect(must(await answerTraining(fresh, wrong)).isDone, 'recorded once').toBe(false)
	const done = await lead.db
		.selectFrom('event')
		.selectAll()
		.where('kind', '=', 'training-completed')
		.where('member_id', '=', fresh.memberId)
		.execute()
	expect(done.map(({ payload }) => payload)).toMatchObject([{ set: '1', tries: trainingCases.length + 1 }])

	const waive = { memberId: excused.memberId, words: 'Đã duyệt nhiều năm ở bảo tàng.' }
	expect(await waiveTraining(excused, waive)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
	expect(await waiveTraining(lead, { ...waive, words: ' ' })).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
	must(await waiveTraining(lead, waive))
	expect(await isTrained(lead.db, excused.memberId)).toBe(true)
	expect(await waiveTraining(lead, waive)).toEqual({ ok: false, refusal: { code: 'nothing-changed' } })
})
