import type { ActionFunctionArgs } from '@remix-run/node'
import type { Context } from '#server/context.ts'
import { makeSessions } from '#server/members/session.ts'
import type { TestHouse } from './context.ts'

/** The arguments a route's loader or action gets for this request, asked by `context.actor`. */
export function argsFor(
	house: TestHouse,
	context: Context,
	request: Request,
	{ locale = 'vi', params = {} }: { locale?: 'vi' | 'en'; params?: Record<string, string> } = {},
): ActionFunctionArgs {
	const sessions = makeSessions(house.client.pool, context.env)
	return { request, params, context: { context, member: null, sessions, locale, address: '127.0.0.1', nonce: 'test', isDemo: false } }
}

/** A form as a browser posts it. */
export function post(url: string, fields: Readonly<Record<string, string>>): Request {
	return new Request(url, { method: 'POST', body: new URLSearchParams(fields) })
}
