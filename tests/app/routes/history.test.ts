import { describe, expect, test } from 'vitest'
import type { Role } from '#moderation/actor.ts'
import { eventSentence } from '#app/i18n/event-sentence.ts'
import { wordsFor } from '#app/i18n/words-for.ts'
import * as lines from '#app/routes/history.$contributionId_.events[.]jsonl/route.ts'
import * as page from '#app/routes/history.$contributionId/route.tsx'
import type { CasePage } from '#db/read/list-case-events.ts'
import type { Link } from '#db/audit-chain.ts'
import { linkHash, type ChainedEvent } from '#server/audit/chain.ts'
import { linkEvents } from '#server/audit/link-events.ts'
import type { Context } from '#server/context.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { approved, must, screened } from '../../support/desk.ts'
import { answerOf, get, loadContext } from '../../support/route.ts'

const house = useHouse()
type Who = Context & { memberId: string }
const args = async (id: string, who?: Who, search = '') => ({
	request: get(`/history/${id}${search}`),
	params: { contributionId: id },
	context: await loadContext(house.current, who),
})
const shown = async (id: string, who?: Who, search = '') => {
	const given = await args(id, who, search)
	return answerOf(() => page.loader(given))
}
const downloaded = async (id: string, who?: Who) => {
	const given = await args(id, who)
	return answerOf(() => lines.loader(given))
}

describe('/history', () => {
	test.each<{ why: string; roles: Role[]; status: number }>([
		{ why: 'an officer reads it', roles: ['officer'], status: 200 },
		{ why: 'an administrator reads it', roles: ['administrator'], status: 200 },
		{ why: 'for a reviewer it is not there', roles: ['reviewer'], status: 404 },
		{ why: 'for another contributor it is not there', roles: ['contributor'], status: 404 },
		{ why: 'for a collector it is not there', roles: ['collector'], status: 404 },
	])('$why', async ({ roles, status }) => {
		const id = await screened(house.current, await house.current.member('contributor'))
		const reader = await house.current.member(...roles)
		expect([(await shown(id, reader)).status, (await downloaded(id, reader)).status]).toEqual([status, status])
	})

	test('the signed-out are sent to sign in', async () => {
		const id = await screened(house.current, await house.current.member('contributor'))
		expect((await shown(id)).headers.get('Location')).toBe(`/sign-in?to=%2Fhistory%2F${id}`)
		expect((await downloaded(id)).headers.get('Location')).toContain('/sign-in')
	})

	test('nobody reads the audit of their own gift, nor of a draft never sent; a withdrawn one stays', async () => {
		const giver = await house.current.member('contributor', 'officer', 'administrator')
		const officer = await house.current.member('officer')
		const id = await screened(house.current, giver)
		const draft = must(await startContribution(giver, { kind: 'story' }))
		expect((await shown(id, giver)).status).toBe(404)
		expect((await shown(draft, officer)).status).toBe(404)
		must(await withdrawContribution(giver, { contributionId: id }))
		expect((await shown(id, officer)).status).toBe(200)
		expect((await shown('khong-phai', officer)).status).toBe(404)
	})

	test('every event is told, in order, with who; page by page', async () => {
		const giver = await house.current.member('contributor')
		const officer = await house.current.member('officer')
		const id = await approved(house.current, giver, await house.current.member('reviewer'))
		await linkEvents(officer.db, officer.now())
		const { page: all }: { page: CasePage } = await (await shown(id, officer)).json()
		const recorded = await officer.db.selectFrom('event').select('kind').where('contribution_id', '=', id).orderBy('id').execute()
		expect(all.events.map(({ event }) => event.kind)).toEqual(recorded.map(({ kind }) => kind))
		expect(all.events.every(({ position }) => position !== null)).toBe(true)
		expect(all.events[0]?.by).toMatchObject({ isContributor: true })
		expect(all.events.find(({ event }) => event.kind === 'contribution-screened')?.by).toBeNull()
		expect(all.events.find(({ event }) => event.kind === 'claim-taken')?.by).toMatchObject({ isContributor: false, roles: ['reviewer'] })
		const { page: rest }: { page: CasePage } = await (await shown(id, officer, `?after=${all.events[1]?.id}`)).json()
		expect(rest.events).toEqual(all.events.slice(2))
	})

	test('each event has its sentence in both languages', async () => {
		const officer = await house.current.member('officer')
		const id = await approved(house.current, await house.current.member('contributor'), await house.current.member('reviewer'))
		const { page: all }: { page: CasePage } = await (await shown(id, officer)).json()
		for (const locale of ['vi', 'en'] as const)
			for (const { event } of all.events) {
				const sentence = eventSentence(wordsFor(locale).t, event)
				expect(sentence).not.toMatch(/undefined|NaN|contribution-|\{/)
				expect(sentence).not.toBe(event.kind)
			}
	})

	test('the download can be checked line by line against the chain, and names nobody', async () => {
		const giver = await house.current.member('contributor')
		const officer = await house.current.member('officer')
		const id = await approved(house.current, giver, await house.current.member('reviewer'))
		await linkEvents(officer.db, officer.now())
		const text = await (await downloaded(id, officer)).text()
		const read: { type: string; event?: ChainedEvent; link?: Link }[] = text
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line))
		expect([read[0]?.type, read.at(-1)?.type]).toEqual(['case', 'head'])
		const events = read.flatMap(({ event, link }) => (event && link ? [{ event, link }] : []))
		expect(events.length).toBe(read.length - 2)
		for (const { event, link } of events) expect(linkHash(event, link.day, link.previous)).toBe(link.hash)
		expect(text).not.toMatch(/Người thử|Nhà đày/)
	})
})
