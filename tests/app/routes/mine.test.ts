import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#server/context.ts'
import * as list from '#app/routes/mine._index/route.tsx'
import * as page from '#app/routes/mine.$contributionId/route.tsx'
import { useHouse } from '../../support/context.ts'
import { answerOf, get, loadContext, post } from '../../support/route.ts'
import { put, startedDraft, stateOf, submittedStory } from '../../server/contribute/support.ts'

const house = useHouse()
type Who = Context & { memberId: string }
let owner: Who
let other: Who
beforeEach(async () => {
	owner = await house.current.member('contributor')
	other = await house.current.member('contributor', 'reviewer')
})
const args = async (request: Request, who?: Who, contributionId?: string) => ({
	request,
	params: contributionId === undefined ? {} : { contributionId },
	context: await loadContext(house.current, who),
})
const listed = async (who?: Who, path = '/mine') => {
	const given = await args(get(path), who)
	return answerOf(() => list.loader(given))
}
const shown = async (id: string, who: Who | undefined = owner) => {
	const given = await args(get(`/mine/${id}`), who, id)
	return answerOf(() => page.loader(given))
}
const act = async (id: string, fields: Parameters<typeof post>[1], who: Who | undefined = owner) => {
	const given = await args(post(`/mine/${id}`, fields), who, id)
	return answerOf(() => page.action(given))
}
const ask = (id: string, body: string) =>
	owner.db
		.insertInto('message')
		.values({ id: randomUUID(), contribution_id: id, author_id: other.memberId, side: 'desk', body, at: house.current.clock.now })
		.execute()

describe('/mine', () => {
	test('the signed-out are sent to sign in', async () => {
		expect((await listed()).headers.get('Location')).toBe('/sign-in?to=%2Fmine')
	})

	test('what waits for the member stands first, then drafts, then the rest', async () => {
		const given = await submittedStory(owner)
		const asked = await submittedStory(owner)
		await ask(asked, 'Ai chụp?')
		const returned = await submittedStory(owner)
		await put(owner, returned, 'returned')
		const draft = await startedDraft(owner)
		await submittedStory(other)
		const { items } = await (await listed(owner)).json()
		expect(items.map((item: { id: string; group: string }) => [item.id, item.group]).toSorted()).toEqual(
			[
				[given, 'given'],
				[asked, 'waiting'],
				[returned, 'waiting'],
				[draft, 'draft'],
			].toSorted(),
		)
		expect(items.map((item: { group: string }) => item.group)).toEqual(['waiting', 'waiting', 'draft', 'given'])
	})

	test('an answered question waits for nobody here', async () => {
		const id = await submittedStory(owner)
		await ask(id, 'Ai chụp?')
		house.current.clock.advance(1000)
		await act(id, { intent: 'answer', body: 'Ông ngoại.' })
		expect(await (await listed(owner)).json()).toMatchObject({ items: [{ id, group: 'given' }] })
	})

	test('pages follow one another without a gap or a double', async () => {
		const made = []
		for (let index = 0; index < 45; index++) {
			if (index % 4 === 0) house.current.clock.advance(1000)
			made.push(await submittedStory(owner))
		}
		const seen: string[] = []
		for (let path: string | null = '/mine'; path;) {
			const answer: { items: { id: string }[]; olderHref: string | null } = await (await listed(owner, path)).json()
			seen.push(...answer.items.map((item) => item.id))
			path = answer.olderHref
		}
		expect(seen).toHaveLength(45)
		expect(seen.toSorted()).toEqual(made.toSorted())
	})
})

describe('/mine/:id', () => {
	test('tells the whole way with the desk’s words and reasons, and no names', async () => {
		const id = await submittedStory(owner)
		const at = house.current.clock.now
		await owner.db
			.insertInto('review')
			.values({
				id: randomUUID(),
				contribution_id: id,
				contribution_version: 3,
				reviewer_id: other.memberId,
				decision: 'return',
				reason: null,
				message: 'Ai chụp?',
				at,
			})
			.execute()
		await owner.db
			.insertInto('event')
			.values({
				at,
				kind: 'contribution-moved',
				actor_id: other.memberId,
				contribution_id: id,
				entry_id: null,
				member_id: null,
				payload: JSON.stringify({ kind: 'contribution-moved', from: 'screened', to: 'returned' }),
			})
			.execute()
		await put(owner, id, 'returned')
		const body = await (await shown(id)).text()
		expect(JSON.parse(body)).toMatchObject({
			story: {
				asked: 'Ai chụp?',
				steps: [{ to: 'submitted' }, { to: 'returned', message: 'Ai chụp?' }],
				consents: [{ textVersion: 'everyone-1' }, { textVersion: 'keep-1' }, { textVersion: 'reuse-1', licence: 'cc-by-4.0' }],
			},
			may: expect.arrayContaining(['edit', 'submit', 'answer', 'withdraw']),
		})
		expect(body).not.toContain(other.memberId)
	})

	test('is nowhere for others', async () => {
		const id = await submittedStory(owner)
		expect((await shown(id, other)).status).toBe(404)
		expect((await act(id, { intent: 'withdraw' }, other)).status).toBe(404)
		expect((await act(id, { intent: 'answer', body: 'x' }, other)).status).toBe(404)
		expect((await shown('nonsense')).status).toBe(404)
		expect(await stateOf(owner, id)).toMatchObject({ state: 'submitted' })
	})

	test('an empty answer is 422, a late one 409, both keeping what was typed', async () => {
		const id = await submittedStory(owner)
		expect((await act(id, { intent: 'answer', body: ' ' })).status).toBe(422)
		await put(owner, id, 'published')
		const late = await act(id, { intent: 'answer', body: 'Ông ngoại.' })
		expect([late.status, await late.json()]).toMatchObject([409, { typed: { body: 'Ông ngoại.' } }])
	})

	test('withdrawing closes it', async () => {
		const id = await submittedStory(owner)
		expect((await act(id, { intent: 'withdraw' })).status).toBe(303)
		expect(await (await shown(id)).json()).toMatchObject({ story: { state: 'withdrawn' }, may: ['see', 'see-unmasked', 'see-history'] })
		expect((await act(id, { intent: 'withdraw' })).status).toBe(409)
	})
})
