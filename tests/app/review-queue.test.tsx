import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import * as claims from '#app/routes/claims/route.tsx'
import * as conflicts from '#app/routes/conflicts/route.tsx'
import * as views from '#app/routes/queue-views/route.tsx'
import * as queue from '#app/routes/review._index/route.tsx'
import * as second from '#app/routes/review.second/route.tsx'
import * as training from '#app/routes/review.training/route.tsx'
import * as reviewers from '#app/routes/reviewers._index/route.tsx'
import * as onePage from '#app/routes/reviewers.$memberId/route.tsx'
import * as together from '#app/routes/review.together/route.tsx'
import type { Context } from '#server/context.ts'
import { findQueue } from '#db/read/find-queue.ts'
import { QueueList } from '#app/components/desk/queue-list.tsx'
import { vi } from '#app/i18n/vi.ts'
import { WordsProvider } from '#app/i18n/messages.tsx'
import { useHouse } from '../support/context.ts'
import { claimed, screened } from '../support/desk.ts'
import { answerOf, argsFor, get, post } from '../support/route.ts'

type Member = Context & { memberId: string }
const house = useHouse()
let giver: Member, reviewer: Member, lead: Member
beforeAll(async () => {
	const { current } = house
	giver = await current.member('contributor')
	reviewer = await current.member('contributor', 'reviewer')
	lead = await current.member('administrator')
})
const ask = (run: (args: ReturnType<typeof argsFor>) => unknown, who: Context, request: Request) =>
	answerOf(() => run(argsFor(house.current, who, request)))

test('who reviews and has not done the exercise is asked to do it before the queue', async () => {
	const fresh = await house.current.member('reviewer')
	await fresh.db.deleteFrom('reviewer_training').where('member_id', '=', fresh.memberId).execute()
	const sent = await ask(queue.loader, fresh, get('/review'))
	expect([sent.status, sent.headers.get('location')]).toEqual([302, '/review/training'])
	expect((await ask(training.loader, fresh, get('/review/training'))).status).toBe(200)
	expect((await ask(training.loader, giver, get('/review/training'))).status).toBe(403)
})

test.each([
	{ why: 'reviewers are listed for those who lead', page: reviewers, path: '/reviewers', params: {}, own: 403, led: 200 },
	{ why: 'one’s own fields are one’s own to see', page: onePage, path: '/reviewers/me', params: { memberId: 'me' }, own: 200, led: 404 },
	{ why: 'second looks are a reviewer’s to give', page: second, path: '/review/second', params: {}, own: 200, led: 403 },
])('$why', async ({ page, path, params, own, led }) => {
	const run = async (who: Context) => (await answerOf(() => page.loader(argsFor(house.current, who, get(path), { params })))).status
	expect([await run(giver), await run(reviewer), await run(lead)]).toEqual([path === '/reviewers/me' ? 404 : 403, own, led])
})

describe('pages of the queue', () => {
	test.each([
		{ why: 'the queue is a reviewer’s', page: queue, path: '/review', may: 'reviewer' },
		{ why: 'deciding together too', page: together, path: '/review/together', may: 'reviewer' },
		{ why: 'who holds what is for leads', page: claims, path: '/claims', may: 'lead' },
		{ why: 'declarations are for the desks and leads', page: conflicts, path: '/conflicts', may: 'both' },
	] as const)('$why', async ({ page, path, may }) => {
		expect((await ask(page.loader, giver, get(path))).status).toBe(403)
		expect((await ask(page.loader, reviewer, get(path))).status).toBe(may === 'lead' ? 403 : 200)
		expect((await ask(page.loader, lead, get(path))).status).toBe(may === 'reviewer' ? 403 : 200)
		const away = await ask(page.loader, house.current.as({ memberId: null, roles: [] }), get(path))
		expect([away.status, away.headers.get('location')]).toEqual([302, `/sign-in?to=${encodeURIComponent(path)}`])
	})

	test('the next one is taken and opened; when none is left the page says so', async () => {
		const id = await screened(house.current, giver)
		const taken = await ask(queue.action, reviewer, post('/review', { intent: 'claim-next' }))
		expect(taken.headers.get('location')).toBe(`/review/${id}`)
		const none = await ask(queue.action, reviewer, post('/review', { intent: 'claim-next' }))
		expect(await none.json()).toEqual({ isNothingLeft: true })
	})

	test('a view leads back to the queue as it was seen, and nowhere else', async () => {
		const kept = await ask(
			views.action,
			reviewer,
			post('/queue-views', { step: 'review', name: 'Chờ lâu', query: 'days=7&x=//evil.example', intent: 'keep' }),
		)
		expect(kept.headers.get('location')).toBe('/review?days=7')
	})

	test('a hand-over refused keeps what was typed', async () => {
		const id = await screened(house.current, giver)
		await claimed(reviewer, id, 'review')
		const answer = await ask(claims.action, lead, post('/claims', { contribution: id, to: giver.memberId, reason: 'vắng' }))
		expect(answer.status).toBe(422)
		expect(await answer.json()).toMatchObject({ typed: { contribution: id, reason: 'vắng' } })
	})

	test('each of those decided together is answered for', async () => {
		const id = await screened(house.current, giver)
		const fields = { decision: 'refuse', reason: 'advertising', message: 'Quảng cáo.', chosen: [`${id}:1`, `${crypto.randomUUID()}:1`] }
		const seen = await ask(together.loader, reviewer, get(`/review/together?id=${id}`))
		const [one] = (await seen.json()).chosen
		const answer = await ask(
			together.action,
			reviewer,
			post('/review/together', { ...fields, chosen: [`${id}:${one.version}`, fields.chosen[1] ?? ''] }),
		)
		expect((await answer.json()).outcomes).toEqual([
			{ contributionId: id, refusal: null },
			{ contributionId: expect.any(String), refusal: { code: 'not-found' } },
		])
	})

	test('the list says how long each waits, offers only choices that leave something, and ticks only what may be decided', async () => {
		const mine = await screened(house.current, reviewer, { title: 'Của tôi' })
		const other = await screened(house.current, giver, { title: 'Của người khác' })
		house.current.clock.advance(3 * 86_400_000)
		const page = await findQueue(reviewer.db, reviewer.memberId, { step: 'review', placeText: '', limit: 25 }, house.current.clock.now)
		const html = renderToStaticMarkup(
			<WordsProvider value={{ locale: 'vi', t: vi }}>
				<QueueList step="review" page={page} asked={{}} />
			</WordsProvider>,
		)
		expect(html).toContain('chờ 3 ngày')
		expect(html).toContain(`name="id" form="together" value="${other}"`)
		expect(html).not.toContain(`value="${mine}"`)
		expect(html).not.toContain('Bản ghi (0)')
	})
})
