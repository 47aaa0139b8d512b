import { expect, test } from 'vitest'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { readNotices } from '#server/notify/read-notices.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { claimNext } from '#server/review/claim-next.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { findContributionForOwner } from '#db/read/find-contribution-for-owner.ts'
import { findContributionStory } from '#db/read/find-contribution-story.ts'
import { findDeskContribution } from '#db/read/find-desk-contribution.ts'
import { findQueue } from '#db/read/find-queue.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened, stateOf, story, versionOf } from '../../support/desk.ts'

const house = useHouse()
const escalate = { decision: 'escalate', reason: null, message: 'Lời khấn riêng của một dòng họ.' } as const
const question = { step: 'review', placeText: '', limit: 25 } as const

async function handedOn() {
	const [giver, reviewer, lead] = [
		await house.current.member('contributor'),
		await house.current.member('reviewer'),
		await house.current.member('officer'),
	]
	const contributionId = await screened(house.current, giver)
	const version = await claimed(reviewer, contributionId, 'review')
	must(await decideContribution(reviewer, { contributionId, version, ...escalate }))
	return { giver, reviewer, lead, contributionId }
}

test('handed on: no reviewer takes it or gets it next; a lead takes it, decides, and it goes on', async () => {
	const { giver, reviewer, lead, contributionId } = await handedOn()
	expect(await claimContribution(reviewer, { contributionId, step: 'review' })).toEqual({ ok: false, refusal: { code: 'escalated' } })
	expect(must(await claimNext(reviewer))?.contributionId).not.toBe(contributionId)
	const counts = (await findQueue(lead.db, lead.memberId, { ...question, escalated: true }, lead.now())).counts
	expect(counts.of.escalated['yes']).toBe(counts.total)
	const rows = (await findQueue(lead.db, lead.memberId, { ...question, escalated: true }, lead.now())).rows
	expect(rows.find(({ id }) => id === contributionId)).toMatchObject({ isEscalated: true })
	const open = await findQueue(lead.db, lead.memberId, { ...question, escalated: false }, lead.now())
	expect(open.rows.some(({ id }) => id === contributionId)).toBe(false)

	const seen = await findDeskContribution(lead.db, contributionId)
	expect(seen?.steps.find(({ what }) => what === 'escalate')?.words).toBe(escalate.message)
	const told = await findContributionStory(giver.db, giver.memberId, contributionId, giver.now())
	expect(JSON.stringify(told), 'what reviewers say to leads is not told to the giver').not.toContain(escalate.message)

	const version = await claimed(lead, contributionId, 'review')
	must(await decideContribution(lead, { contributionId, version, decision: 'approve', reason: null, message: '' }))
	const row = await lead.db.selectFrom('contribution').selectAll().where('id', '=', contributionId).executeTakeFirstOrThrow()
	expect(row).toMatchObject({ state: 'approved', reviewed_by: lead.memberId, escalated_by: null })
})

test('withdrawn meanwhile, it waits for no lead', async () => {
	const { giver, lead, contributionId } = await handedOn()
	must(await withdrawContribution(giver, { contributionId }))
	expect(await stateOf(giver, contributionId)).toBe('withdrawn')
	expect((await claimContribution(lead, { contributionId, step: 'review' })).ok).toBe(false)
})

test('questions about fields: told, answered each by itself, and sent again with the rest open', async () => {
	const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
	const contributionId = await screened(house.current, giver)
	const version = await claimed(reviewer, contributionId, 'review')
	const questions = [
		{ field: 'place', words: 'Buôn nào ạ?' },
		{ field: 'period', words: 'Năm nào ạ?' },
	] as const
	must(await decideContribution(reviewer, { contributionId, version, decision: 'return', reason: null, message: '', questions }))
	const owned = await findContributionForOwner(giver.db, giver.memberId, contributionId, giver.now())
	expect(owned?.questions.map(({ field }) => field).sort()).toEqual(['period', 'place'])
	const [notice] = (await readNotices(giver, giver.memberId, 'vi', null)).notices
	expect(notice?.said.split('\n').sort()).toEqual(['Nơi: Buôn nào ạ?', 'Thời gian: Năm nào ạ?'])

	house.current.clock.advance(60_000)
	must(await answerQuestion(giver, { contributionId, body: 'Buôn Ma Thuột ạ.', field: 'place' }))
	expect(await answerQuestion(giver, { contributionId, body: 'Không ai hỏi.', field: 'maker' })).toEqual({
		ok: false,
		refusal: { code: 'invalid', faults: [{ field: 'body', code: 'not-allowed' }] },
	})
	const after = await findContributionForOwner(giver.db, giver.memberId, contributionId, giver.now())
	expect(after?.questions.map(({ field }) => field)).toEqual(['period'])
	const edit = { version: await versionOf(giver, contributionId), change: { ...story, placeText: 'Buôn Ma Thuột' }, captions: [] }
	must(await submitContribution(giver, { contributionId, edit, ticks: { keep: true, everyone: true, reuse: true }, language: 'vi' }))
	const seen = await findDeskContribution(reviewer.db, contributionId)
	expect(seen?.steps.filter(({ field }) => field === 'place').map(({ what, words }) => [what, words])).toEqual([
		['desk', 'Buôn nào ạ?'],
		['contributor', 'Buôn Ma Thuột ạ.'],
	])
})
