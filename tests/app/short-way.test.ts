import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AppLoadContext } from '#app/context.ts'
import * as entryServer from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import * as home from '#app/routes/_index/route.tsx'
import * as entry from '#app/routes/registry.$identifier/route.tsx'
import * as registry from '#app/routes/registry._index/route.tsx'
import * as signIn from '#app/routes/sign-in/route.tsx'
import { makeShortWay } from '#server/http/short-way.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { bareBuild } from '../support/bare-build.ts'
import { useHouse } from '../support/context.ts'
import { get, loadContext } from '../support/route.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

/** As the bundle holds them: what their loaders return is theirs to know. */
const bundled = (module: object) => ({ default: undefined as never, ...module })
const routes: ServerBuild['routes'] = {
	root: { id: 'root', path: '', module: bundled(root) },
	'routes/_index': { id: 'routes/_index', parentId: 'root', index: true, module: bundled(home) },
	'routes/registry._index': { id: 'routes/registry._index', parentId: 'root', path: 'registry', index: true, module: bundled(registry) },
	'routes/registry.$identifier': {
		id: 'routes/registry.$identifier',
		parentId: 'root',
		path: 'registry/:identifier',
		module: bundled(entry),
	},
	'routes/sign-in': { id: 'routes/sign-in', parentId: 'root', path: 'sign-in', module: bundled(signIn) },
}
const build = bareBuild(entryServer, routes, {
	version: '1',
	entry: { module: '/entry.js', imports: [] },
	url: '/manifest.js',
	routes: Object.fromEntries(
		Object.values(routes).map(({ module, ...route }) => [
			route.id,
			{
				...route,
				module: `/${route.id}.js`,
				css: [`/${route.id}.css`],
				hasAction: module.action !== undefined,
				hasLoader: module.loader !== undefined,
				hasClientAction: false,
				hasClientLoader: false,
				hasErrorBoundary: module.ErrorBoundary !== undefined,
			},
		]),
	),
})
const remix = createRequestHandler(build, 'production')
const short = makeShortWay(build)
/** What only scripts would use, or what React writes between two texts for them. */
const forReading = (html: string): string => html.replaceAll('<!-- -->', '')

async function bothWays(path: string, context: AppLoadContext) {
	const long = await remix(get(path), context)
	return { short: await short(get(path), context), long, html: forReading(await long.text()) }
}

describe('the short way makes the same page as Remix', () => {
	test.each([
		'/',
		'/registry',
		'/registry?class=di_tich&rank=quoc_gia',
		'/registry?after=DL-050',
		'/registry?place=Bu%C3%B4n+%C4%90%C3%B4n',
		'/registry?q=nha+day+buon+ma+thuot',
		'/registry?q=nha+dy+buon+ma+thuot',
		'/registry?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E&class=nothing',
		'/registry?q=zzzzzz',
		'/registry/DL-001',
		'/registry/DL-002',
		'/registry/DL-077',
	])('%s, in both languages', async (path) => {
		for (const locale of ['vi', 'en'] as const) {
			const made = await bothWays(path, await loadContext(house.current, undefined, locale))
			expect(made.long.status).toBe(200)
			expect(made.short).toEqual({ html: made.html, isPrivate: false })
		}
	})

	test('for a member and an officer, whose pages are nobody else’s', async () => {
		for (const role of ['contributor', 'officer'] as const) {
			const made = await bothWays('/registry/DL-003', await loadContext(house.current, await house.current.member(role)))
			expect(made.short).toEqual({ html: made.html, isPrivate: true })
		}
	})

	test('a hidden entry: not for the public, but for an officer', async () => {
		const hide = (visibility: 'hidden' | 'public') =>
			house.current.client.db.updateTable('entry').set({ visibility }).where('identifier', '=', 'DL-004').execute()
		await hide('hidden')
		const anyone = await bothWays('/registry/DL-004', await loadContext(house.current))
		const officer = await bothWays('/registry/DL-004', await loadContext(house.current, await house.current.member('officer')))
		await hide('public')
		expect([anyone.short, anyone.long.status]).toEqual([null, 404])
		expect(officer.short).toEqual({ html: officer.html, isPrivate: true })
	})
})

describe('all else is left to Remix', () => {
	test.each([
		{ path: '/registry/DL-999', why: 'nothing there' },
		{ path: '/registry/dl-001', why: 'a redirect' },
		{ path: '/registry/DL-001.jsonld', why: 'another route' },
		{ path: '/registry/', why: 'another way to write an address' },
		{ path: '/registry/%44L-001', why: 'an address to decode first' },
		{ path: '/registry?_data=routes%2Fregistry._index', why: 'data for scripts' },
		{ path: '/sign-in', why: 'a page with forms of its own' },
		{ path: '/registry/constructor/x', why: 'deeper' },
	])('$path: $why', async ({ path }) => {
		expect(await short(get(path), await loadContext(house.current))).toBeNull()
	})

	test.each(['POST', 'HEAD'])('%s', async (method) => {
		const request = new Request('http://127.0.0.1:3000/registry', { method })
		expect(await short(request, await loadContext(house.current))).toBeNull()
	})

	test('a failure, told by Remix as everywhere else', async () => {
		const context = await loadContext(house.current)
		const broken = { ...context, context: { ...context.context, db: undefined as never } }
		expect(await short(get('/registry'), broken)).toBeNull()
	})

	test('a page with headers of its own', async () => {
		const withHeaders = { ...routes['routes/registry._index']!, module: bundled({ ...registry, headers: () => ({ 'X-Own': 'yes' }) }) }
		const way = makeShortWay({ ...build, routes: { ...routes, 'routes/registry._index': withHeaders } })
		expect(await way(get('/registry'), await loadContext(house.current))).toBeNull()
	})

	test('a page with scripts', async () => {
		const hydrated = { ...routes['routes/registry._index']!, module: bundled({ ...registry, handle: { hydrate: true } }) }
		const way = makeShortWay({ ...build, routes: { ...routes, 'routes/registry._index': hydrated } })
		expect(await way(get('/registry'), await loadContext(house.current))).toBeNull()
	})
})

test('what the loaders of these pages return is what its JSON would say', async () => {
	const context = await loadContext(house.current)
	for (const { module, path, params } of [
		{ module: registry, path: '/registry', params: {} },
		{ module: home, path: '/', params: {} },
		{ module: entry, path: '/registry/DL-001', params: { identifier: 'DL-001' } },
		{ module: root, path: '/registry', params: {} },
	]) {
		const data: unknown = await module.loader({ request: get(path), params, context })
		expect(data).toEqual(JSON.parse(JSON.stringify(data)))
	}
})
