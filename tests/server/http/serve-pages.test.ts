import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AppLoadContext } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePages } from '#server/http/serve-pages.ts'
import { bareBuild } from '../../support/bare-build.ts'
import { useHouse } from '../../support/context.ts'
import { loadContext } from '../../support/route.ts'

const house = useHouse()
let server: Server
let base = ''
let who: AppLoadContext
let words = 'gùi và ché'

const noPage = { default: undefined as never }
const build = bareBuild(
	{
		default: () => new Response('by Remix', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
		handleError: () => undefined,
		renderPlain: ({ staticHandlerContext }) => `<p>${JSON.stringify(staticHandlerContext.loaderData)}</p>`,
	},
	{
		root: { id: 'root', path: '', module: noPage },
		'routes/registry._index': {
			...{ id: 'routes/registry._index', parentId: 'root', path: 'registry', index: true },
			module: { ...noPage, loader: () => ({ words }) },
		},
	},
)

beforeAll(async () => {
	who = await loadContext(house.current)
	const app = express()
	app.use(compression({ threshold: 1024 }))
	app.use(servePages({ build, mode: 'production', publicUrl: 'http://127.0.0.1:3000', loadContext: async () => who }))
	server = createServer(app).listen(0, '127.0.0.1')
	await once(server, 'listening')
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const ask = (encoding: string, method = 'GET') => fetch(`${base}/registry`, { method, headers: { 'accept-encoding': encoding } })

describe('a plain page', () => {
	test.each([
		{ encoding: 'gzip, deflate, br', sent: 'gzip', why: 'as browsers ask' },
		{ encoding: 'identity', sent: null, why: 'not zipped' },
		{ encoding: 'gzip;q=0', sent: null, why: 'gzip refused' },
	])('$why: whole, by its length, in one language of letters', async ({ encoding, sent }) => {
		for (const some of ['gùi và ché', 'nhà dài '.repeat(40_000)]) {
			words = some
			const answer = await ask(encoding)
			expect(answer.status).toBe(200)
			expect(answer.headers.get('content-encoding')).toBe(sent)
			expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
			expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding')
			expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(0)
			expect(await answer.text()).toBe(`<p>${JSON.stringify({ root: null, 'routes/registry._index': { words } })}</p>`)
		}
	})

	test('of a member stays with that member; of anyone is asked for again each time', async () => {
		who = await loadContext(house.current, await house.current.member('contributor'))
		const own = await ask('gzip')
		who = await loadContext(house.current)
		expect(own.headers.get('cache-control')).toBe('private, no-store')
		expect((await ask('gzip')).headers.get('cache-control')).toBe('no-cache')
	})

	test('asked for its head alone goes by Remix', async () => {
		const answer = await ask('identity', 'HEAD')
		expect([answer.status, await answer.text()]).toEqual([200, ''])
	})
})
