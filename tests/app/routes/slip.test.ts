import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import * as door from '#app/routes/slip._index/route.tsx'
import * as held from '#app/routes/slip.$code/route.tsx'
import * as own from '#app/routes/contribute.$contributionId_.slip/route.tsx'
import * as pdf from '#app/routes/contribute.$contributionId_.slip[.]pdf/route.ts'
import * as take from '#app/routes/slip.$code_.take-over/route.tsx'
import { currentConsent } from '#moderation/contribute/consent-text.ts'
import { useHouse } from '../../support/context.ts'
import { answerOf, get, loadContext, post } from '../../support/route.ts'
import { put, stateOf, submittedStory } from '../../server/contribute/support.ts'
import { issued, openedCookie } from '../../server/slips/support.ts'

const house = useHouse()
type Module = { loader?: unknown; action?: unknown }

async function ask(module: Module, request: Request, params: Record<string, string>, who?: Parameters<typeof loadContext>[1]) {
	const context = await loadContext(house.current, who)
	const run = (request.method === 'POST' ? module.action : module.loader) as (args: unknown) => unknown
	return answerOf(() => run({ request, params, context }))
}

function withCookie(request: Request, cookie: string): Request {
	request.headers.set('cookie', cookie)
	return request
}

async function given() {
	const giver = await house.current.member('contributor')
	const contributionId = await submittedStory(giver)
	const slip = await issued(giver, contributionId)
	return { giver, contributionId, slip, code: slip.code }
}

describe('the door', () => {
	test('leads to the slip, with a cookie; a wrong number never comes back in the form', async () => {
		const { slip } = await given()
		const right = await ask(door, post('/slip', { code: slip.code, pin: slip.pin }), {})
		expect([right.status, right.headers.get('location')]).toEqual([303, `/slip/${slip.code}`])
		expect(right.headers.get('set-cookie')).toMatch(/^slip=/)
		const wrong = await ask(door, post('/slip', { code: slip.code, pin: slip.pin === '111111' ? '222222' : '111111' }), {})
		expect(wrong.status).toBe(422)
		expect(await wrong.json()).toEqual({ refusal: { code: 'wrong-slip' }, typed: { code: slip.code } })
	})

	test('keeps the sign of the paper whose square was scanned, and nothing that is none', async () => {
		const { code } = await given()
		const [sign, none] = ['0123456789abcdef0123', '"><script>']
		const scanned = await (await ask(held, get(`/slip/${code}?k=${sign}`), { code })).json()
		expect(scanned).toMatchObject({ paper: sign })
		expect(await (await ask(held, get(`/slip/${code}?k=${encodeURIComponent(none)}`), { code })).json()).toMatchObject({ paper: null })
		const wrong = await ask(held, post(`/slip/${code}`, { intent: 'open', pin: '12345', paper: sign }), { code })
		expect(await wrong.json()).toMatchObject({ typed: { paper: sign } })
	})

	test('tells nothing of a code that is none of ours, nor of one that is nobody’s', async () => {
		expect((await ask(held, get('/slip/xxx'), { code: 'xxx' })).headers.get('location')).toBe('/slip')
		const nobodys = await (await ask(held, get('/slip/222-222-222'), { code: '222-222-222' })).json()
		const { code } = await given()
		const somebodys = await (await ask(held, get(`/slip/${code}`), { code })).json()
		expect({ ...somebodys, code: '' }).toEqual({ ...nobodys, code: '' })
	})
})

describe('an open slip', () => {
	test('shows its one contribution, and not who gave it or what they told', async () => {
		const { slip, code, giver } = await given()
		const other = await given()
		const cookie = await openedCookie(giver, slip)
		const shown = await (await ask(held, withCookie(get(`/slip/${code}`), cookie), { code })).text()
		expect(shown).toContain('Chuyện bến nước')
		expect(shown).not.toContain('Ngày xưa')
		expect(shown).not.toContain('Người thử')
		const elsewhere = await ask(held, withCookie(get(`/slip/${other.code}`), cookie), { code: other.code })
		expect((await elsewhere.json()) as unknown).toMatchObject({ held: null })
	})

	test('is heard as well, where somebody has read where it stands aloud', async () => {
		const { slip, code, giver } = await given()
		const [id, at] = [randomUUID(), house.current.clock.now] as const
		await giver.db
			.insertInto('prompt_recording')
			.values({
				...{ id, key: 'status-submitted', language: 'rad', words: 'Đã gửi', sha256: '0'.repeat(64), storage_key: `prompts/${id}` },
				...{ mime: 'audio/wav', bytes: 10, recorded_by: giver.memberId, at },
			})
			.execute()
		const cookie = `${await openedCookie(giver, slip)}; prompts=rad`
		const shown = await ask(held, withCookie(get(`/slip/${code}`), cookie), { code })
		expect((await shown.json()) as unknown).toMatchObject({ held: { prompts: { language: 'rad', ids: { 'status-submitted': id } } } })
	})

	test.each([
		{ intent: 'agree', fields: { purpose: 'community', version: currentConsent.community.version, language: 'vi' }, status: 303 },
		{ intent: 'agree', fields: { purpose: 'community', version: 'community-0', language: 'vi' }, status: 422 },
		{ intent: 'revoke', fields: { purpose: 'reuse' }, status: 303 },
		{ intent: 'answer', fields: { body: 'Ở buôn Trấp.' }, status: 303 },
		{ intent: 'answer', fields: { body: '' }, status: 422 },
		{ intent: 'withdraw', fields: {}, status: 303 },
	])('$intent with $fields is answered $status', async ({ intent, fields, status }) => {
		const { slip, code, giver, contributionId } = await given()
		await put(giver, contributionId, 'screened')
		const cookie = await openedCookie(giver, slip)
		const done = await ask(held, withCookie(post(`/slip/${code}`, { intent, ...fields }), cookie), { code })
		expect(done.status).toBe(status)
		if (intent === 'withdraw') expect((await stateOf(giver, contributionId)).state).toBe('withdrawn')
		if (intent === 'agree' && status === 303) {
			const row = await giver.db
				.selectFrom('consent')
				.select(['given_by', 'way', 'taken_by'])
				.where('contribution_id', '=', contributionId)
				.where('purpose', '=', 'community')
				.executeTakeFirst()
			expect(row).toEqual({ given_by: 'giver', way: 'tick', taken_by: null })
		}
		if (intent === 'revoke') {
			const row = await giver.db
				.selectFrom('consent')
				.select('revoked_via')
				.where('contribution_id', '=', contributionId)
				.where('purpose', '=', 'reuse')
				.executeTakeFirst()
			expect(row).toEqual({ revoked_via: 'slip' })
		}
	})

	test('that has closed itself gives back what was typed, and does nothing', async () => {
		const { slip, code, giver, contributionId } = await given()
		const cookie = await openedCookie(giver, slip)
		house.current.clock.advance(21 * 60_000)
		for (const intent of ['answer', 'withdraw']) {
			const late = await ask(held, withCookie(post(`/slip/${code}`, { intent, body: 'Lời dài của bà' }), cookie), { code })
			expect([late.status, await late.json()]).toEqual([403, { unsent: 'Lời dài của bà' }])
		}
		expect((await stateOf(giver, contributionId)).state).toBe('submitted')
	})

	test('leads a signed-in grandchild to taking it over, and nobody signed out', async () => {
		const { slip, code, giver, contributionId } = await given()
		const cookie = await openedCookie(giver, slip)
		const path = `/slip/${code}/take-over`
		const signedOut = await ask(take, withCookie(get(path), cookie), { code })
		expect(signedOut.headers.get('location')).toContain('/sign-in')
		const grandchild = await house.current.member('contributor')
		expect((await ask(take, get(path), { code }, grandchild)).headers.get('location')).toBe(`/slip/${code}`)
		const taken = await ask(take, withCookie(post(path, { creditChoice: 'anonymous' }), cookie), { code }, grandchild)
		expect(taken.headers.get('location')).toBe(`/mine/${contributionId}`)
		expect((await stateOf(giver, contributionId)).member_id).toBe(grandchild.memberId)
	})
})

describe('the giver’s page', () => {
	test('tells the number once, and only on the answer to asking', async () => {
		const giver = await house.current.member('contributor')
		const contributionId = await submittedStory(giver)
		const path = `/contribute/${contributionId}/slip`
		expect((await ask(own, post(path, { intent: 'issue', seen: '' }), { contributionId }, giver)).status).toBe(422)
		const told = await ask(own, post(path, { intent: 'issue', seen: '', whom: 'self' }), { contributionId }, giver)
		expect(told.headers.get('cache-control')).toBe('no-store')
		const { pin } = (await told.json()) as { pin: string }
		expect(pin).toMatch(/^\d{6}$/)
		expect(await (await ask(own, get(path), { contributionId }, giver)).text()).not.toContain(pin)
		expect((await ask(own, post(path, { intent: 'issue', seen: '', whom: 'self' }), { contributionId }, giver)).status).toBe(409)
		expect((await ask(own, post(path, { intent: 'end' }), { contributionId }, giver)).status).toBe(303)
	})

	test('and its paper are nobody else’s', async () => {
		const { contributionId } = await given()
		const other = await house.current.member('contributor', 'reviewer', 'officer', 'administrator')
		for (const [module, path] of [
			[own, `/contribute/${contributionId}/slip`],
			[pdf, `/contribute/${contributionId}/slip.pdf`],
		] as const)
			expect((await ask(module, get(path), { contributionId }, other)).status).toBe(404)
	})
})
