import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKeptPages } from '#server/http/kept-pages.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { readyToMerge } from '../../support/merging.ts'

const house = useHouse()
let server: Server
let url = ''
let made = 0
let script = ''

beforeAll(async () => {
	const { services } = house.current
	await loadSampleData(services)
	const kept = makeKeptPages(services.db, services.now)
	const app = express()
	app.use(async (request, response) => {
		const make = async (): Promise<Response> => {
			made++
			const entry = await services.db
				.selectFrom('entry')
				.select(['version', 'visibility'])
				.where('identifier', '=', 'DL-001')
				.executeTakeFirstOrThrow()
			const status = request.path === '/registry/nothing' ? 404 : 200
			return new Response(`<p>${entry.version} ${entry.visibility}</p>${script}${'x'.repeat(2000)}`, {
				status,
				headers: { 'Content-Type': 'text/html; charset=utf-8' },
			})
		}
		if (!(await kept.answer(request, response, make))) response.send(`not kept ${await (await make()).text()}`)
	})
	server = createServer(app).listen(0, '127.0.0.1')
	await once(server, 'listening')
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

async function read(path: string, headers: Record<string, string> = {}): Promise<{ answer: Response; text: string; made: number }> {
	const before = made
	const answer = await fetch(url + path, { headers })
	return { answer, text: await answer.text(), made: made - before }
}

describe('pages kept from one reader to the next', () => {
	test('the second reader gets the page without its being made again, zipped and by its mark', async () => {
		const first = await read('/registry/DL-001')
		const second = await read('/registry/DL-001')
		expect([first.made, second.made]).toEqual([1, 0])
		expect(second.text).toBe(first.text)
		expect(second.answer.headers.get('content-encoding')).toBe('gzip')
		const etag = second.answer.headers.get('etag') ?? ''
		expect((await read('/registry/DL-001', { 'if-none-match': etag })).answer.status).toBe(304)
	})

	test('who takes no zipped pages reads the same words', async () => {
		const plain = await read('/registry/DL-001', { 'accept-encoding': 'identity' })
		expect(plain.answer.headers.get('content-encoding')).toBeNull()
		expect([plain.made, plain.text]).toEqual([0, (await read('/registry/DL-001')).text])
	})

	test('a page made for a member is never kept', async () => {
		const kept = makeKeptPages(house.current.services.db, house.current.services.now)
		const request = { method: 'GET', originalUrl: '/registry', headers: {} } as never
		const made = kept.answer(request, undefined as never, async () => ({ html: 'for one only', isPrivate: true }))
		await expect(made).rejects.toThrow('made for a member')
	})

	test('a merge and a withdrawal are seen by the very next reader', async () => {
		const { giver, officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-001' })
		const before = await read('/registry/DL-001')
		must(await mergeContribution(officer, { ...command, choices: { period: 'take' } }))
		const merged = await read('/registry/DL-001')
		expect(merged.made).toBe(1)
		expect(merged.text).not.toBe(before.text)
		must(await withdrawContribution(giver, { contributionId }))
		expect((await read('/registry/DL-001')).made).toBe(1)
	})

	test.each([
		{ why: 'a reader with a session', path: '/registry/DL-001', headers: { cookie: 'session=abc' } },
		{ why: 'a foreign cookie', path: '/registry/DL-001', headers: { cookie: 'lang=vi; other=1' } },
		{ why: 'a page of the desks', path: '/review', headers: {} },
		{ why: 'data asked for by scripts', path: '/registry?_data=root', headers: {} },
	])('nothing is kept for $why', async ({ path, headers }) => {
		await read(path, headers)
		const again = await read(path, headers)
		expect(again.made).toBe(1)
		expect(again.text).toMatch(/^not kept/)
	})

	test('languages are kept apart', async () => {
		await read('/registry', { cookie: 'lang=vi' })
		expect((await read('/registry', { cookie: 'lang=en' })).made).toBe(1)
		expect((await read('/registry')).made).toBe(0)
	})

	test('what is not found, or carries a script of its own, is passed on and not kept', async () => {
		expect((await read('/registry/nothing')).answer.status).toBe(404)
		expect((await read('/registry/nothing')).made).toBe(1)
		script = '<script nonce="a"></script>'
		await read('/registry/DL-002')
		expect((await read('/registry/DL-002')).made).toBe(1)
		script = ''
	})
})
