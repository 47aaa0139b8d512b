import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeSessions, type Sessions } from '#server/members/session.ts'
import { useHouse } from '../../support/context.ts'

const house = useHouse()
const day = 24 * 60 * 60 * 1000
let sessions: Sessions
beforeAll(() => {
	sessions = makeSessions(house.current.client.pool, { secureCookies: false })
})

async function begin(): Promise<{ memberId: string; token: string; cookie: string }> {
	const { memberId } = await house.current.member('contributor')
	const cookie = await sessions.begin(memberId, house.current.clock.now)
	return { memberId, cookie, token: /^session=([^;]+)/.exec(cookie)?.[1] ?? '' }
}

const read = (header: string | null | undefined) => sessions.read(header, house.current.clock.now)

describe('the cookie', () => {
	test('is kept from scripts and from other sites, and is Secure under the __Host- name in production', async () => {
		const { memberId, cookie } = await begin()
		expect(cookie).toMatch(/^session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/)
		const secure = makeSessions(house.current.client.pool, { secureCookies: true })
		expect(await secure.begin(memberId, house.current.clock.now)).toMatch(/^__Host-session=.*; HttpOnly; SameSite=Lax; .*; Secure$/)
		expect(sessions.blankCookie).toMatch(/^session=; .*Max-Age=0/)
	})

	test('leads to its member, wherever it stands among others', async () => {
		const { memberId, token } = await begin()
		for (const header of [`session=${token}`, `lang=vi; session=${token}`, `a=b;session=${token};c`, `%E0%A4%A=1; session=${token}`])
			expect(await read(header), header).toMatchObject({ id: memberId })
	})

	test.each([
		{ why: 'none', header: undefined },
		{ why: 'empty', header: '' },
		{ why: 'nothing in it', header: 'session=' },
		{ why: 'a broken percent sign', header: 'session=%E0%A4%A' },
		{ why: 'no name', header: '=;;; =x' },
		{ why: 'a token nobody has', header: `session=${'A'.repeat(43)}` },
		{ why: 'far too long', header: `session=${'A'.repeat(5000)}` },
		{ why: 'a quote and SQL', header: `session=' or 1=1 --` },
		{ why: 'a NUL', header: 'session=\0'.padEnd(50, 'A') },
	])('is nobody’s when malformed: $why', async ({ header }) => {
		expect(await read(header)).toBeNull()
	})
})

describe('the session', () => {
	test('is kept as a hash: who reads the table cannot use it', async () => {
		const { memberId, token } = await begin()
		const rows = await house.current.client.db.selectFrom('session').selectAll().where('user_id', '=', memberId).execute()
		expect(rows.map((row) => row.id)).toEqual([createHash('sha256').update(token).digest('hex')])
		expect(await read(`session=${rows[0]?.id}`)).toBeNull()
	})

	test('ends 90 days after sign-in, however busy', async () => {
		const { token, memberId } = await begin()
		const { clock, client } = house.current
		const before = clock.now
		clock.now = new Date(before.getTime() + 90 * day)
		expect(await read(`session=${token}`)).toMatchObject({ id: memberId })
		clock.now = new Date(before.getTime() + 90 * day + 1)
		expect(await read(`session=${token}`)).toBeNull()
		clock.now = before
		expect(await read(`session=${token}`), 'and is gone for good').toBeNull()
		expect(await client.db.selectFrom('session').select('id').where('user_id', '=', memberId).execute()).toEqual([])
	})

	test('ends when it was not used for 30 days', async () => {
		const { token, memberId } = await begin()
		await house.current.client.db
			.updateTable('session')
			.set({ expires_at: new Date(Date.now() - 1000) })
			.where('user_id', '=', memberId)
			.execute()
		expect(await read(`session=${token}`)).toBeNull()
	})

	test('is put off again while it is used', async () => {
		const { token, memberId } = await begin()
		const { db } = house.current.client
		await db
			.updateTable('session')
			.set({ expires_at: new Date(Date.now() + day) })
			.where('user_id', '=', memberId)
			.execute()
		await read(`session=${token}`)
		const { expires_at } = await db.selectFrom('session').select('expires_at').where('user_id', '=', memberId).executeTakeFirstOrThrow()
		expect(expires_at.getTime()).toBeGreaterThan(Date.now() + 29 * day)
	})

	test('of a disabled member is nobody’s', async () => {
		const { token, memberId } = await begin()
		await house.current.client.db.updateTable('member').set({ disabled_at: new Date() }).where('id', '=', memberId).execute()
		expect(await read(`session=${token}`)).toBeNull()
	})

	test('ends alone, or with all of its member’s', async () => {
		const { memberId, token } = await begin()
		const other = /=([^;]+)/.exec(await sessions.begin(memberId, house.current.clock.now))?.[1]
		const first = await read(`session=${token}`)
		await sessions.end(first?.sessionId ?? '')
		expect(await read(`session=${token}`)).toBeNull()
		expect(await read(`session=${other}`)).toMatchObject({ id: memberId })
		await sessions.endAll(memberId)
		expect(await read(`session=${other}`)).toBeNull()
	})
})
