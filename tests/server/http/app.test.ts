import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { json } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseEnv } from '#server/env.ts'
import { createApp } from '#server/http/app.ts'
import { closeServer, listen, makeServer } from '#server/http/make-server.ts'
import { maxBody } from '#server/http/read-body.ts'
import { makeSessions } from '#server/members/session.ts'
import { pino } from 'pino'
import { bareBuild } from '../../support/bare-build.ts'
import { useHouse } from '../../support/context.ts'

const house = useHouse()
const lines: string[] = []
let server: Server
let base = ''

/** One page at every address, that says back what it was sent; `/fails` fails. */
const answer = async ({ request }: { request: Request }): Promise<Response> => {
	if (request.url.endsWith('/fails')) throw new Error('a fault of ours')
	const form = request.method === 'POST' ? Object.fromEntries(await request.formData()) : {}
	return json({ url: request.url, form })
}
const build = bareBuild(
	{ default: () => new Response('a document'), handleError: () => undefined },
	{ everything: { id: 'everything', path: '*', module: { default: undefined as never, loader: answer, action: answer } } },
)
const mount: RequestHandler = (request, response, next) => {
	if (request.path === '/mounted') response.send('mounted')
	else if (request.path === '/throws') next(new Error('a fault of a mount, hbla@example.vn'))
	else next()
}

beforeAll(async () => {
	const log = pino({ base: null }, { write: (line) => lines.push(line) })
	const services = { ...house.current.services, log }
	const app = createApp({ services, sessions: makeSessions(house.current.client.pool, services.env), build, mounts: [mount] })
	server = makeServer(app, log)
	await listen(server, 0, '127.0.0.1')
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => closeServer(server, 0))

const form = 'application/x-www-form-urlencoded'
function post(path: string, headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer> = 'a=b'): Promise<Response> {
	return fetch(base + path, { method: 'POST', headers: { 'Content-Type': form, ...headers }, body, redirect: 'manual' })
}

/** The first line of the answer to bytes no client would send. */
function raw(bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = ''
		const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes))
		socket.on('data', (data) => (text += data.toString()))
		socket.on('close', () => resolve(text))
		socket.on('error', reject)
	})
}

describe('an unsafe request', () => {
	test.each<{ why: string; headers: () => Record<string, string>; path?: string; status: number }>([
		{ why: 'from our own page', headers: () => ({ Origin: base }), status: 200 },
		{ why: 'from our own page, said by the browser', headers: () => ({ Origin: base, 'Sec-Fetch-Site': 'same-origin' }), status: 200 },
		{ why: 'said by the browser alone', headers: () => ({ 'Sec-Fetch-Site': 'same-origin' }), status: 200 },
		{ why: 'from another site', headers: () => ({ Origin: 'http://evil.example' }), status: 403 },
		{
			why: 'from another site, as Remix’s data post',
			headers: () => ({ Origin: 'http://evil.example' }),
			path: '/x?_data=everything',
			status: 403,
		},
		{ why: 'from another port of the same host', headers: () => ({ Origin: 'http://127.0.0.1:1' }), status: 403 },
		{ why: 'from nowhere said', headers: () => ({}), status: 403 },
		{ why: 'from a sandboxed frame', headers: () => ({ Origin: 'null' }), status: 403 },
		{ why: 'from a neighbour of the same site', headers: () => ({ Origin: base, 'Sec-Fetch-Site': 'same-site' }), status: 403 },
		{ why: 'from across sites', headers: () => ({ 'Sec-Fetch-Site': 'cross-site' }), status: 403 },
		{ why: 'typed into the address bar', headers: () => ({ 'Sec-Fetch-Site': 'none' }), status: 403 },
		{
			why: 'whose two witnesses disagree',
			headers: () => ({ Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }),
			status: 403,
		},
		{ why: 'to a mount, from another site', headers: () => ({ Origin: 'http://evil.example' }), path: '/mounted', status: 403 },
	])('$why: $status', async ({ headers, path, status }) => {
		expect((await post(path ?? '/x', headers())).status).toBe(status)
	})

	test.each(['PUT', 'PATCH', 'DELETE'])('by %s from our own pages reaches uploads only: no page answers it', async (method) => {
		const answered = await fetch(`${base}/x`, { method, headers: { Origin: base } })
		expect([answered.status, answered.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST'])
		expect(await answered.text()).toContain('Cách gọi này không dùng ở đây')
	})

	test.each(['PUT', 'PATCH', 'DELETE'])('by %s is guarded as well', async (method) => {
		expect((await fetch(`${base}/x`, { method, headers: { Origin: 'http://evil.example' } })).status).toBe(403)
	})
})

describe('headers', () => {
	test.each<{ why: string; ask: () => Promise<Response> }>([
		{ why: 'a page', ask: () => fetch(`${base}/x`) },
		{ why: 'a mount', ask: () => fetch(`${base}/mounted`) },
		{ why: 'a refused post', ask: () => post('/x', {}) },
		{ why: 'a failed page', ask: () => fetch(`${base}/fails`) },
		{ why: 'a failed mount', ask: () => fetch(`${base}/throws`) },
		{ why: 'an unreadable address', ask: () => fetch(`${base}/%E0%A4%A`) },
	])('are on $why', async ({ ask }) => {
		const { headers } = await ask()
		expect(headers.get('Content-Security-Policy')).toMatch(
			/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]{24}';.*frame-ancestors 'none'$/,
		)
		expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe/)
		expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
		expect(headers.get('Referrer-Policy')).toBe('same-origin')
		expect(headers.get('X-Powered-By')).toBeNull()
		expect(headers.get('Strict-Transport-Security')).toBeNull()
	})

	test.each([
		{ mode: 'production', url: 'https://bennuoc.example', strict: true },
		{ mode: 'production', url: 'http://127.0.0.1:3000', strict: false },
		{ mode: 'demo', url: 'https://bennuoc.example', strict: false },
	] as const)('$mode at $url: HSTS $strict', async ({ mode, url, strict }) => {
		const env = { ...parseEnv(mode, { PUBLIC_URL: url }), dataDir: house.current.services.env.dataDir }
		const app = createApp({
			services: { ...house.current.services, env },
			sessions: makeSessions(house.current.client.pool, env),
			build,
			mounts: [mount],
		})
		const other = makeServer(app, house.current.services.log)
		const port = await listen(other, 0, '127.0.0.1')
		const { headers } = await fetch(`http://127.0.0.1:${port}/mounted`)
		expect(headers.has('Strict-Transport-Security')).toBe(strict)
		await closeServer(other, 0)
	})

	test('the nonce is another one each time', async () => {
		const [one, two] = await Promise.all([fetch(`${base}/x`), fetch(`${base}/x`)])
		expect(one.headers.get('Content-Security-Policy')).not.toBe(two.headers.get('Content-Security-Policy'))
	})
})

describe('what cannot be read never fails', () => {
	test.each([
		{ path: '/%E0%A4%A', status: 400 },
		{ path: '/a%00b', status: 400 },
		{ path: '/registry?q=%00', status: 400 },
		{ path: '/registry?q=%E0%A4%A', status: 200 },
		{ path: `/${'a'.repeat(9000)}`, status: 414 },
		{ path: '/assets/%E0%A4%A', status: 400 },
		{ path: '/assets/..%2f..%2fpackage.json', status: 200 },
		{ path: '/x?_data=nothing-of-ours', status: 403 },
	])('GET $path: $status', async ({ path, status }) => {
		const answered = await fetch(base + path)
		expect(answered.status).toBe(status)
		expect(await answered.text()).not.toContain('"private": true')
	})

	test.each([
		{ why: 'a method we do not use', bytes: 'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', status: 405 },
		{ why: 'WebDAV', bytes: 'PROPFIND / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', status: 405 },
		{ why: 'a method nobody knows', bytes: 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', status: 400 },
		{ why: 'another protocol', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', status: 400 },
		{ why: 'two lengths', bytes: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', status: 400 },
		{ why: 'a head too long', bytes: `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(17_000)}\r\n\r\n`, status: 431 },
		{ why: 'another host’s address', bytes: 'GET //evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', status: 400 },
		{ why: 'an absolute address', bytes: 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', status: 400 },
		{ why: 'a Host that is none', bytes: 'GET /x HTTP/1.1\r\nHost: [[[\r\nConnection: close\r\n\r\n', status: 200 },
		{ why: 'HTTP/1.0 without Host', bytes: 'GET /x HTTP/1.0\r\n\r\n', status: 200 },
		{
			why: 'broken cookies',
			bytes: 'GET /x HTTP/1.1\r\nHost: a\r\nCookie: session=%E0%A4%A; =; lang=%%\r\nConnection: close\r\n\r\n',
			status: 200,
		},
	])('$why: $status', async ({ bytes, status }) => {
		expect(await raw(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
	})
})

describe('a body', () => {
	const own = () => ({ Origin: base })
	test.each<{ why: string; type: string; body: string; status: number }>([
		{ why: 'a form', type: form, body: 'a=b%E1%BA%BFn', status: 200 },
		{ why: 'a form with broken percent signs', type: form, body: 'a=%E0%A4%A&%=%', status: 200 },
		{
			why: 'a form in parts',
			type: 'multipart/form-data; boundary=x',
			body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
			status: 200,
		},
		{ why: 'a form in parts, cut off', type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disp', status: 400 },
		{ why: 'a form in parts without its boundary', type: 'multipart/form-data', body: '--x--\r\n', status: 400 },
		{ why: 'a form with a NUL', type: form, body: 'a=b%00', status: 400 },
		{ why: 'JSON, which no page reads', type: 'application/json', body: '{"a":"b"}', status: 415 },
		{ why: 'XML', type: 'text/xml', body: '<a/>', status: 415 },
		{ why: 'plain text, which a foreign form can send', type: 'text/plain', body: 'a=b', status: 415 },
	])('$why: $status', async ({ type, body, status }) => {
		expect((await post('/x', { ...own(), 'Content-Type': type }, body)).status).toBe(status)
	})

	test.each([{ type: undefined }, { type: 'text/plain' }, { type: 'multipart/form-data' }])(
		'of nothing is an empty form, said to be $type',
		async ({ type }) => {
			const answered = await fetch(`${base}/x`, { method: 'POST', headers: { ...own(), ...(type && { 'Content-Type': type }) } })
			expect(await answered.json()).toMatchObject({ form: {} })
		},
	)

	test('arrives whole', async () => {
		const answered = await post('/x', own(), `a=${'b'.repeat(maxBody - 2)}`)
		const { form: got } = (await answered.json()) as { form: { a: string } }
		expect(got.a).toHaveLength(maxBody - 2)
	})

	test('over the limit is refused with a sentence, whether its length is said or not', async () => {
		const body = new TextEncoder().encode(`a=${'b'.repeat(maxBody)}`)
		const said = await post('/x', own(), body)
		expect(said.status).toBe(413)
		expect(await said.text()).toMatch(/dài quá[^]*too long/)
		const chunk = `${'b'.repeat(65_536)}`
		const chunks = `${(65_536).toString(16)}\r\n${chunk}\r\n`.repeat(40)
		const answered = await raw(
			`POST /x HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunks}0\r\n\r\n`,
		).catch(() => 'cut off')
		expect(answered).toMatch(/^(HTTP\/1.1 413 |cut off)/)
	})

	test('pages see the one public address, whatever Host said', async () => {
		const answered = await raw('GET /x HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n')
		expect(answered).toContain('"url":"http://127.0.0.1:3000/x"')
	})
})

test('the log tells what was refused and what failed, and nothing anyone typed', async () => {
	lines.length = 0
	await fetch(`${base}/members/nguyen.thi.lan@example.vn?phone=0905123456`, {
		method: 'POST',
		headers: { Cookie: 'session=secret-token-of-hbla' },
	})
	expect((await fetch(`${base}/throws`)).status).toBe(500)
	const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
	expect(told).toEqual([
		expect.objectContaining({ status: 403, method: 'POST', path: '/members/…' }),
		expect.objectContaining({ path: '/throws', error: expect.objectContaining({ name: 'Error' }) }),
		expect.objectContaining({ status: 500, path: '/throws' }),
	])
	expect(JSON.stringify(told[0])).not.toMatch(/nguyen|0905|secret|127\.0\.0\.1/)
})
