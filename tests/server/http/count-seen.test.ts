import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { findSeen } from '#db/read/find-seen.ts'
import { system } from '#moderation/actor.ts'
import { countSeen, type SeenCounter } from '#server/http/count-seen.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { readyToMerge } from '../../support/merging.ts'

const house = useHouse()
const browser = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36'
beforeAll(() => loadSampleData(house.current.services))
let running: { server: Server; seen: SeenCounter } | undefined
afterEach(async () => {
	await running?.seen.stop()
	running?.server.close()
})

/** Pages and files answered as told, behind the counter. */
async function serve(status = 200, headers: Record<string, string> = {}) {
	const seen = countSeen(house.current.services)
	const app = express()
	app.use(seen.handler)
	app.use((_request, response) => {
		response.status(status).set(headers).send('x')
	})
	const server = createServer(app)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	running = { server, seen }
	const { port } = server.address() as AddressInfo
	return async (path: string, init: RequestInit = {}) => {
		const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers: { 'user-agent': browser, ...init.headers } })
		await response.arrayBuffer()
		await seen.flush()
	}
}

const totals = async (): Promise<{ pages: number; records: number }> => {
	const rows = await house.current.client.db.selectFrom('entry_seen').selectAll().execute()
	return { pages: rows.reduce((sum, row) => sum + row.pages, 0), records: rows.reduce((sum, row) => sum + row.records, 0) }
}

test.each<{ why: string; path?: string; status?: number; init?: RequestInit; pages?: number; records?: number }>([
	{ why: 'a page read', pages: 1 },
	{ why: 'a page the reader’s browser still had', status: 304, pages: 1 },
	{ why: 'a page filtered by an address', path: '/registry/DL-001?from=search', pages: 1 },
	{ why: 'the record as data', path: '/registry/DL-001.jsonld', records: 1 },
	{ why: 'a page not found', status: 404 },
	{ why: 'an entry that is none', path: '/registry/DL-999' },
	{ why: 'another page', path: '/registry' },
	{ why: 'a robot', init: { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' } } },
	{ why: 'a program', init: { headers: { 'user-agent': 'curl/8.5.0' } } },
	{ why: 'what a browser fetches in advance', init: { headers: { 'sec-purpose': 'prefetch' } } },
	{ why: 'a look at the head alone', init: { method: 'HEAD' } },
	{ why: 'data for scripts', path: '/registry/DL-001?_data=routes' },
])('$why is counted, or is not', async ({ path = '/registry/DL-001', status = 200, init = {}, pages = 0, records = 0 }) => {
	const before = await totals()
	const ask = await serve(status)
	await ask(path, init)
	expect(await totals()).toEqual({ pages: before.pages + pages, records: before.records + records })
})

test('a public file counts once for each time it is begun, and its giver is told', async () => {
	const { giver, officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-002', picture: true })
	must(await mergeContribution(officer, command))
	expect(await findSeen(giver.db, contributionId)).toBeNull()
	await publishEntry(house.current.as(system), contributionId)
	const path = `/media/${command.takenFiles[0]}/original`
	for (const [status, headers] of [
		[200, { 'Cache-Control': 'public, no-cache' }],
		[206, { 'Cache-Control': 'public, no-cache', 'Content-Range': 'bytes 0-9/10' }],
		[206, { 'Cache-Control': 'public, no-cache', 'Content-Range': 'bytes 5-9/10' }],
		[200, { 'Cache-Control': 'private, no-cache' }],
	] as const) {
		const ask = await serve(status, headers)
		await ask(path)
		await running?.seen.stop()
	}
	const ask = await serve()
	await Promise.all([ask('/registry/DL-002'), ask('/registry/DL-002'), ask('/registry/DL-002.jsonld')])
	expect(await findSeen(giver.db, contributionId)).toEqual({ pages: 2, records: 1, downloads: 2 })
	const columns = await house.current.client.pool.query<{ column_name: string }>(
		`select column_name from information_schema.columns where table_name in ('entry_seen', 'media_seen') order by 1`,
	)
	expect(columns.rows.map((row) => row.column_name)).toEqual(['day', 'day', 'downloads', 'entry_id', 'media_id', 'pages', 'records'])
})
