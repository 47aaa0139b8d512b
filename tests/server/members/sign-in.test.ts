import { describe, expect, test } from 'vitest'
import { anonymous } from '#moderation/actor.ts'
import { signIn } from '#server/members/sign-in.ts'
import { useHouse } from '../../support/context.ts'
import { eventsOf, joined, password, sessionCount, sessionsOf } from './support.ts'

const house = useHouse()
let addresses = 0
const freshAddress = (): string => `10.0.0.${++addresses}`

function attempt(who: string, given: string, { address = freshAddress(), sessionId = null as string | null } = {}) {
	return signIn(house.current.as(anonymous), sessionsOf(house.current), { who, password: given, address, sessionId })
}

describe('signIn', () => {
	test('takes user name, phone or e-mail in any spelling', async () => {
		const { memberId } = await joined(house.current, 'Nguyễn.Lan', { phone: '84905123456', email: 'Lan@Example.vn' })
		for (const who of ['Nguyễn.Lan', 'nguyen.lan', ' NGUYEN.LAN ', '0905 123 456', '+84.905.123.456', 'lan@example.VN']) {
			const signed = await attempt(who, password)
			expect(signed.ok, who).toBe(true)
			const cookie = signed.ok ? signed.value.cookie : ''
			expect(await sessionsOf(house.current).read(cookie.split(';')[0], house.current.clock.now)).toMatchObject({ id: memberId })
		}
		expect(await eventsOf(house.current, memberId)).toContain('signed-in')
	})

	test('takes a password in whichever form the keyboard gives it', async () => {
		await joined(house.current, 'hdrik')
		const { db } = house.current.client
		const { hashPassword } = await import('#server/members/password.ts')
		const hash = await hashPassword('bến nước đầu buôn'.normalize('NFC'))
		expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
		await db
			.updateTable('member_secret')
			.set({ password_hash: hash })
			.where('member_id', 'in', db.selectFrom('member').select('id').where('user_name_key', '=', 'hdrik'))
			.execute()
		expect((await attempt('hdrik', 'bến nước đầu buôn'.normalize('NFD'))).ok).toBe(true)
	})

	test('unknown, wrong and disabled get one and the same answer', async () => {
		const { memberId } = await joined(house.current, 'hyim')
		await joined(house.current, 'hnghia')
		await house.current.client.db.updateTable('member').set({ disabled_at: new Date() }).where('id', '=', memberId).execute()
		const answers = [
			await attempt('khong-co-ai', password),
			await attempt('hnghia', 'sai-mat-khau'),
			await attempt('hyim', password),
			await attempt('\0', password),
		]
		for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: 'wrong-credentials' } })
	})

	test('ends the session the browser had before', async () => {
		const { memberId } = await joined(house.current, 'ythai')
		const sessions = sessionsOf(house.current)
		const first = await attempt('ythai', password)
		const old = first.ok ? await sessions.read(first.value.cookie.split(';')[0], house.current.clock.now) : null
		await attempt('ythai', password, { sessionId: old?.sessionId ?? null })
		expect(await sessionCount(house.current, memberId)).toBe(1)
		expect(await sessions.read(first.ok ? first.value.cookie.split(';')[0] : '', house.current.clock.now)).toBeNull()
	})

	test('refuses after eight wrong attempts, even the right password, and says how long to wait', async () => {
		await joined(house.current, 'yblo')
		const address = freshAddress()
		for (let count = 0; count < 8; count++)
			expect(await attempt('yblo', 'sai-mat-khau', { address })).toMatchObject({ refusal: { code: 'wrong-credentials' } })
		const refused = await attempt('yblo', password, { address })
		expect(refused).toMatchObject({ ok: false, refusal: { code: 'too-many-attempts' } })
		const wait = !refused.ok && refused.refusal.code === 'too-many-attempts' ? refused.refusal.retryAfterSeconds : 0
		expect(wait).toBeGreaterThan(60)
		expect(wait).toBeLessThanOrEqual(900)
		expect((await attempt('yblo', password)).ok, 'from elsewhere the member is not locked out').toBe(true)
		expect((await attempt('ythai', password, { address })).ok, 'another member behind the same address neither').toBe(true)
	})

	test('attempts at once are counted each', async () => {
		await joined(house.current, 'ymoan')
		const address = freshAddress()
		const answers = await Promise.all(Array.from({ length: 20 }, () => attempt('ymoan', 'sai-mat-khau', { address })))
		expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'wrong-credentials')).toHaveLength(8)
	})

	test('a success wipes the slate', async () => {
		await joined(house.current, 'hwen')
		const address = freshAddress()
		for (let round = 0; round < 3; round++) {
			for (let count = 0; count < 6; count++) await attempt('hwen', 'sai-mat-khau', { address })
			expect((await attempt('hwen', password, { address })).ok).toBe(true)
		}
	})

	test('the table of attempts names nobody', async () => {
		await joined(house.current, 'hmien', { phone: '84905999888' })
		await attempt('0905999888', 'sai-mat-khau', { address: '203.0.113.77' })
		const { rows } = await house.current.client.pool.query<{ key: string }>('select key from rate_limit')
		expect(rows.length).toBeGreaterThan(0)
		for (const { key } of rows) expect(key).toMatch(/^(sign-in|sign-up|password):(pair|account|address):[0-9a-f]{64}$/)
	})
})
