import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { linkEvents } from '#server/audit/link-events.ts'
import { serveLive } from '#server/http/serve-live.ts'
import { makeSessions } from '#server/members/session.ts'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { LiveDesks } from '#server/review/live-desks.ts'
import { findAuditPosition } from '#db/read/list-desk-changes.ts'
import { must, screened, versionOf } from '../../support/desk.ts'
import { useUploadSite } from '../../support/uploads.ts'

let live: LiveDesks | undefined
const site = useUploadSite(({ services, client }) => {
	live = new LiveDesks(client.url, services.db, services.log)
	return serveLive(services, makeSessions(client.pool, services.env), live, 40)
})
afterAll(() => live?.close())

interface Person extends Context {
	readonly memberId: string
	readonly cookie: string
}
async function person(...roles: Role[]): Promise<Person> {
	const { house } = site.current
	const member = await house.member(...roles)
	const begun = await makeSessions(house.client.pool, house.services.env).begin(member.memberId, new Date())
	return { ...member, cookie: begun.split(';')[0] ?? '' }
}
const link = async () => {
	while (await linkEvents(site.current.house.client.db, site.current.house.clock.now));
}

/** What one tab hears; `heard` grows as it comes. */
async function open(step: string, cookie: string | null, headers: Record<string, string> = {}, query = '') {
	const stop = new AbortController()
	const answer = await fetch(`${site.current.url}/live/${step}${query}`, {
		headers: { ...headers, ...(cookie === null ? {} : { cookie }) },
		signal: stop.signal,
	})
	const tab = { status: answer.status, type: answer.headers.get('content-type'), heard: '', isOver: false, stop: () => stop.abort() }
	const read = async (): Promise<void> => {
		const words = new TextDecoder()
		const reader = answer.body?.getReader()
		for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
			tab.heard += words.decode(part.value, { stream: true })
	}
	void read()
		.catch(() => undefined)
		.finally(() => (tab.isOver = true))
	return tab
}
const changesIn = ({ heard }: { heard: string }): number => heard.split('event: change').length - 1

let reviewer: Person
let giver: Person
beforeAll(async () => {
	reviewer = await person('reviewer')
	giver = await person('contributor')
})

test.each<{ why: string; who: Role[] | null; step: string; status: number }>([
	{ why: 'a reviewer hears of reviews', who: ['reviewer'], step: 'review', status: 200 },
	{ why: 'and of verification', who: ['reviewer'], step: 'verify', status: 200 },
	{ why: 'not of the merge desk', who: ['reviewer'], step: 'merge', status: 403 },
	{ why: 'an officer hears of what was handed on', who: ['officer'], step: 'review', status: 200 },
	{ why: 'a giver hears of no desk', who: ['contributor'], step: 'review', status: 403 },
	{ why: 'nor an administrator without a desk', who: ['administrator'], step: 'review', status: 403 },
	{ why: 'the signed out hear nothing', who: null, step: 'review', status: 401 },
])('$why', async ({ who, step, status }) => {
	const tab = await open(step, who && (await person(...who)).cookie)
	expect(tab.status).toBe(status)
	if (status === 200) expect(tab.type).toBe('text/event-stream')
	tab.stop()
})

test('taken, decided: told once linked, to the desks it concerns and no others', async () => {
	const id = await screened(site.current.house, giver)
	await link()
	const [review, verify, merge] = await Promise.all([
		open('review', reviewer.cookie),
		open('verify', reviewer.cookie),
		open('merge', (await person('officer')).cookie),
	])
	must(await claimContribution(reviewer, { contributionId: id, step: 'review' }))
	await link()
	await expect.poll(() => changesIn(review)).toBe(1)
	expect(changesIn(verify)).toBe(0)
	const version = await versionOf(reviewer, id)
	must(await decideContribution(reviewer, { contributionId: id, version, decision: 'approve', reason: null, message: '' }))
	await link()
	await expect.poll(() => changesIn(verify)).toBe(1)
	await expect.poll(() => changesIn(review)).toBe(2)
	expect(changesIn(merge)).toBe(0)
	expect(review.heard, 'nothing of what it was').not.toContain(id)
	for (const tab of [review, verify, merge]) tab.stop()
})

test('after a break it goes on from where it was: told of what was missed, of nothing that was not', async () => {
	await link()
	const before = await findAuditPosition(site.current.house.client.db)
	const id = await screened(site.current.house, giver)
	must(await claimContribution(reviewer, { contributionId: id, step: 'review' }))
	await link()
	const missed = await open('review', reviewer.cookie, { 'Last-Event-ID': String(before) })
	await expect.poll(() => changesIn(missed)).toBe(1)
	const last = Number(/id: (\d+)/.exec(missed.heard)?.[1])
	const asked = await open('review', reviewer.cookie, {}, `?after=${last}`)
	await expect.poll(() => asked.heard).toContain(': still here')
	expect(changesIn(asked)).toBe(0)
	for (const tab of [missed, asked]) tab.stop()
})

test('the connection that listens is lost and found again; nothing is missed meanwhile', async () => {
	const tab = await open('review', reviewer.cookie)
	const { pool } = site.current.house.client
	const id = await screened(site.current.house, giver)
	await expect
		.poll(
			async () =>
				(await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ben-nuoc desks'`)).rowCount,
		)
		.toBe(1)
	must(await claimContribution(reviewer, { contributionId: id, step: 'review' }))
	await link()
	await expect.poll(() => changesIn(tab)).toBeGreaterThan(0)
	tab.stop()
})

test('whoever may not look any more hears no more; one member has so many streams and not one more; closing ends all', async () => {
	const { house } = site.current
	const leaving = await person('reviewer')
	const tab = await open('review', leaving.cookie)
	await house.client.db.deleteFrom('member_role').where('member_id', '=', leaving.memberId).execute()
	await expect.poll(() => tab.isOver).toBe(true)
	const many = await person('reviewer')
	const tabs = await Promise.all(Array.from({ length: 9 }, () => open('review', many.cookie)))
	await expect.poll(() => tabs.filter(({ isOver }) => isOver).length).toBe(1)
	await live?.close()
	await expect.poll(() => tabs.every(({ isOver }) => isOver)).toBe(true)
})
