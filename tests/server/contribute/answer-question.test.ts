import { expect, test } from 'vitest'
import { contributionStates } from '#moderation/lifecycle.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { anonymous, useHouse } from '../../support/context.ts'
import { eventsOf, put, stateOf, submittedStory } from './support.ts'

const house = useHouse()
const answerable = ['submitted', 'screened', 'held', 'returned', 'approved', 'verified']

test.each(contributionStates.map((state) => ({ state, allowed: answerable.includes(state) })))(
	'in state $state the contributor may write to the desk: $allowed',
	async ({ state, allowed }) => {
		const owner = await house.current.member('contributor')
		const contributionId = await submittedStory(owner)
		await put(owner, contributionId, state)
		const { version } = await stateOf(owner, contributionId)
		expect((await answerQuestion(owner, { contributionId, body: 'Ông ngoại chụp.\nKhoảng 1968.' })).ok).toBe(allowed)
		const messages = await owner.db.selectFrom('message').selectAll().where('contribution_id', '=', contributionId).execute()
		expect(messages.map(({ body, side, author_id }) => ({ body, side, author_id }))).toEqual(
			allowed ? [{ body: 'Ông ngoại chụp.\nKhoảng 1968.', side: 'contributor', author_id: owner.memberId }] : [],
		)
		expect((await eventsOf(owner, contributionId)).includes('question-answered')).toBe(allowed)
		expect(await stateOf(owner, contributionId)).toMatchObject({ state, version })
	},
)

test.each([
	['nothing', '', [{ field: 'body', code: 'missing' }]],
	['a book', 'a'.repeat(4001), [{ field: 'body', code: 'too-long', max: 4000, length: 4001 }]],
])('refuses %s', async (_why, body, faults) => {
	const owner = await house.current.member('contributor')
	const contributionId = await submittedStory(owner)
	expect(await answerQuestion(owner, { contributionId, body })).toEqual({ ok: false, refusal: { code: 'invalid', faults } })
})

test('strangers and the anonymous cannot write', async () => {
	const contributionId = await submittedStory(await house.current.member('contributor'))
	const other = await house.current.member('reviewer')
	expect(await answerQuestion(other, { contributionId, body: 'x' })).toMatchObject({ refusal: { code: 'not-found' } })
	expect(await answerQuestion(house.current.as(anonymous), { contributionId, body: 'x' })).toMatchObject({
		refusal: { code: 'sign-in-needed' },
	})
})
