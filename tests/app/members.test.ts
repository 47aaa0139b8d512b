import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { action as accountAction } from '#app/routes/account/route.tsx'
import { action as memberAction, loader as memberLoader } from '#app/routes/members.$memberId/route.tsx'
import { loader as membersLoader } from '#app/routes/members._index/route.tsx'
import { action as signInAction, loader as signInLoader } from '#app/routes/sign-in/route.tsx'
import { action as signOutAction } from '#app/routes/sign-out/route.tsx'
import { action as signUpAction } from '#app/routes/sign-up/route.tsx'
import { anonymous } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { makeSessions } from '#server/members/session.ts'
import { useHouse } from '../support/context.ts'
import { answerOf } from '../support/route.ts'

const house = useHouse()
const password = 'nam-cai-chum-ruou'

function loadContext(context: Context, address = '10.9.0.1'): AppLoadContext {
	const sessions = makeSessions(house.current.client.pool, { secureCookies: false })
	const { memberId } = context.actor
	const member = memberId === null ? null : { id: memberId, displayName: 'x', locale: 'vi' as const, sessionId: 's' }
	return { context, member, sessions, locale: 'vi', address, nonce: 'n', isDemo: false }
}

function asked(path: string, fields?: Record<string, string>, params: Record<string, string> = {}, context = house.current.as(anonymous)) {
	const body = fields && new URLSearchParams(fields)
	const request = new Request(`http://127.0.0.1:3000${path}`, body ? { method: 'POST', body } : {})
	return { request, params, context: loadContext(context) }
}

/** What a loader throws: a redirect or a refusal. */
async function thrown(work: () => unknown): Promise<Response> {
	try {
		await work()
	} catch (answer) {
		if (answer instanceof Response) return answer
		throw answer
	}
	throw new Error('nothing was thrown')
}

const person = (userName: string, more: Record<string, string> = {}) => ({
	userName,
	displayName: 'Nguyễn Thị Lan',
	password,
	repeatPassword: password,
	...more,
})

describe('sign-up', () => {
	test('opens the account and goes where the person came from', async () => {
		const answer = await signUpAction(asked('/sign-up?to=%2Fcontribute', person('lan.mot', { phone: '0905 111 222' })))
		expect(answer.status).toBe(303)
		expect(answer.headers.get('Location')).toBe('/contribute')
		expect(answer.headers.get('Set-Cookie')).toMatch(/^session=[\w-]{43}; .*HttpOnly/)
	})

	test.each([
		{ why: 'everything empty', fields: {}, faults: ['userName:missing', 'displayName:missing', 'password:missing'] },
		{
			why: 'a password not repeated',
			fields: person('lan.hai', { repeatPassword: 'khac-han-mat-khau' }),
			faults: ['repeatPassword:mismatch'],
		},
		{
			why: 'a password that is one’s name',
			fields: person('lannguyen', { password: 'lannguyen12', repeatPassword: 'lannguyen12' }),
			faults: ['password:guessable'],
		},
		{
			why: 'no telephone number and no address',
			fields: person('lan.ba', { phone: 'x', email: 'y' }),
			faults: ['phone:malformed', 'email:malformed'],
		},
		{ why: 'a name someone has, but for its marks', fields: person('Lạn.Một'), faults: ['userName:taken'] },
	])('$why: 422, what was typed kept, but no password', async ({ fields, faults }) => {
		const answer = await signUpAction(asked('/sign-up', fields))
		expect(answer.status).toBe(422)
		const { refusal, typed } = await answer.json()
		expect(refusal.code === 'invalid' && refusal.faults.map(({ field, code }) => `${field}:${code}`)).toEqual(faults)
		const { password: _one, repeatPassword: _two, ...kept } = fields as Record<string, string>
		expect(typed).toEqual(kept)
	})
})

describe('sign-in', () => {
	test.each([
		{ to: '/mine', goes: '/mine' },
		{ to: '//evil.example', goes: '/' },
		{ to: 'https://evil.example/', goes: '/' },
		{ to: '/..//evil.example', goes: '/' },
	])('?to=$to goes to $goes', async ({ to, goes }) => {
		const path = `/sign-in?to=${encodeURIComponent(to)}`
		const answer = await signInAction(asked(path, { who: '0905.111.222', password }))
		expect([answer.status, answer.headers.get('Location')]).toEqual([303, goes])
		const member = await house.current.member('contributor')
		const already = await thrown(() => signInLoader(asked(path, undefined, {}, member)))
		expect(already.headers.get('Location')).toBe(goes)
	})

	test('wrong: 422 with the name kept; too often: 429 that says when to come back', async () => {
		const wrong = () => signInAction(asked('/sign-in', { who: 'khong-co-ai', password: 'sai' }))
		const first = await wrong()
		expect(first.status).toBe(422)
		expect(await first.json()).toEqual({ refusal: { code: 'wrong-credentials' }, typed: { who: 'khong-co-ai' } })
		let last = first
		for (let count = 0; count < 8; count++) last = await wrong()
		expect(last.status).toBe(429)
		expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(60)
	})
})

test('signing out forgets the cookie, also for who is signed out already', async () => {
	const answer = await signOutAction(asked('/sign-out', {}))
	expect(answer.headers.get('Set-Cookie')).toMatch(/^session=; .*Max-Age=0/)
})

describe('the account', () => {
	test('saves name and language, and speaks it at once', async () => {
		const member = await house.current.member('contributor')
		const answer = await accountAction(asked('/account', { part: 'profile', displayName: 'H’Bla', locale: 'en' }, {}, member))
		expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/account?done=profile'])
		expect(answer.headers.get('Set-Cookie')).toMatch(/^lang=en;/)
	})

	test.each([
		{ why: 'the anonymous save nothing', as: 'nobody', fields: { part: 'profile', displayName: 'X', locale: 'vi' }, status: 401 },
		{ why: 'a language we do not speak', as: 'member', fields: { part: 'profile', displayName: 'X', locale: 'xx' }, status: 422 },
		{ why: 'no name', as: 'member', fields: { part: 'profile', displayName: ' ', locale: 'vi' }, status: 422 },
		{
			why: 'a wrong current password',
			as: 'member',
			fields: { part: 'password', currentPassword: 'x', newPassword: password, repeatPassword: password },
			status: 422,
		},
		{
			why: 'an easy new password',
			as: 'member',
			fields: { part: 'password', currentPassword: 'x', newPassword: '1234567890', repeatPassword: '1234567890' },
			status: 422,
		},
		{ why: 'a number without the password', as: 'member', fields: { part: 'contact', phone: '0905123456', email: '' }, status: 422 },
		{
			why: 'what is no number',
			as: 'member',
			fields: { part: 'contact', phone: '12', email: '', contactPassword: password },
			status: 422,
		},
	])('$why: $status', async ({ as, fields, status }) => {
		const context = as === 'member' ? await house.current.member('contributor') : house.current.as(anonymous)
		expect((await answerOf(() => accountAction(asked('/account', fields, {}, context)))).status).toBe(status)
	})
})

describe('the members’ pages', () => {
	test.each([
		{ why: 'the anonymous sign in first', role: null, status: 302 },
		{ why: 'a contributor does not see them', role: 'contributor', status: 403 },
		{ why: 'an officer neither', role: 'officer', status: 403 },
	] as const)('$why', async ({ role, status }) => {
		const context = role === null ? house.current.as(anonymous) : await house.current.member(role)
		const { memberId } = await house.current.member('contributor')
		for (const work of [
			() => membersLoader(asked('/members?q=lan', undefined, {}, context)),
			() => memberLoader(asked(`/members/${memberId}`, undefined, { memberId }, context)),
		]) {
			const answer = await thrown(work)
			expect(answer.status).toBe(status)
			if (status === 302) expect(answer.headers.get('Location')).toMatch(/^\/sign-in\?to=%2Fmembers/)
		}
	})

	test.each([
		{ why: 'grants', role: 'administrator', fields: { act: 'grant', role: 'officer' }, status: 303 },
		{ why: 'refuses a forged role', role: 'administrator', fields: { act: 'grant', role: 'system' }, status: 422 },
		{ why: 'refuses a forged act', role: 'administrator', fields: { act: 'promote', role: 'officer' }, status: 422 },
		{ why: 'refuses whoever is no administrator', role: 'officer', fields: { act: 'grant', role: 'administrator' }, status: 403 },
		{ why: 'refuses a contributor who would shut someone out', role: 'contributor', fields: { act: 'disable' }, status: 403 },
	] as const)('$why: $status', async ({ role, fields, status }) => {
		const context = await house.current.member(role)
		const { memberId } = await house.current.member('contributor')
		expect((await memberAction(asked(`/members/${memberId}`, fields, { memberId }, context))).status).toBe(status)
	})

	test.each(['nobody', '00000000-0000-4000-8000-000000000000', "'"])('of %j: 404', async (memberId) => {
		const context = await house.current.member('administrator')
		expect((await thrown(() => memberLoader(asked('/members/x', undefined, { memberId }, context)))).status).toBe(404)
		expect((await memberAction(asked('/members/x', { act: 'disable' }, { memberId }, context))).status).toBe(404)
	})
})
