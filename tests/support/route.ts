import type { ActionFunctionArgs } from '@remix-run/node'
import type { AppLoadContext } from '#app/context.ts'
import { anonymous } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { makeSessions } from '#server/members/session.ts'
import type { TestHouse } from './context.ts'

type Locale = 'vi' | 'en'
const origin = 'http://127.0.0.1:3000'

/** What a route is given, for a member of a test house or, without one, for the anonymous. */
export async function loadContext(house: TestHouse, who?: Context & { memberId: string }, locale: Locale = 'vi'): Promise<AppLoadContext> {
	return given(house, who ?? house.as(anonymous), who ? await sessionMember(who) : null, locale)
}

/** The arguments a route's loader or action gets for this request, asked by `context.actor`; for routes that look at the actor alone. */
export function argsFor(
	house: TestHouse,
	context: Context,
	request: Request,
	{ locale = 'vi', params = {} }: { locale?: Locale; params?: Record<string, string> } = {},
): ActionFunctionArgs {
	return { request, params, context: given(house, context, null, locale) }
}

function given(house: TestHouse, context: Context, member: AppLoadContext['member'], locale: Locale): AppLoadContext {
	const sessions = makeSessions(house.client.pool, house.services.env)
	return { context, member, sessions, locale, address: '127.0.0.1', nonce: 'test', isDemo: false }
}

async function sessionMember(who: Context & { memberId: string }): Promise<NonNullable<AppLoadContext['member']>> {
	const { db, memberId } = who
	const row = await db.selectFrom('member').select(['display_name', 'locale']).where('id', '=', memberId).executeTakeFirstOrThrow()
	return { id: memberId, displayName: row.display_name, locale: row.locale, sessionId: 'test' }
}

/** Runs a loader or action and returns what it returned or threw as an answer; anything else thrown stays thrown. */
export async function answerOf(run: () => unknown): Promise<Response> {
	try {
		const answer = await run()
		if (answer instanceof Response) return answer
		throw new Error('the route gave no response')
	} catch (thrown) {
		if (thrown instanceof Response) return thrown
		throw thrown
	}
}

/** A form as a browser posts it; several values of one name as a list. */
export function post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Request {
	const body = new URLSearchParams()
	for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
	return new Request(new URL(path, origin), { method: 'POST', body })
}

export function get(path: string): Request {
	return new Request(new URL(path, origin))
}
