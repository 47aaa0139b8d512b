import { beforeAll, describe, expect, test } from 'vitest'
import { parseRegistryQuery, registryHref } from '#app/forms/registry-query.ts'
import { loader as entryLoader, meta } from '#app/routes/registry.$identifier/route.tsx'
import { loader as listLoader } from '#app/routes/registry._index/route.tsx'
import { anonymous } from '#moderation/actor.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../support/context.ts'
import { argsFor } from '../support/route.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const get = (path: string): Request => new Request(`http://127.0.0.1:3000${path}`)
const entry = (identifier: string, actor = anonymous) =>
	entryLoader(argsFor(house.current, house.current.as(actor), get(`/registry/${identifier}`), { params: { identifier } }))

describe('addresses of the registry', () => {
	test.each([
		{ search: '', expected: {}, why: 'nothing asked' },
		{ search: '?q=%20%20g%C3%B9i%20', expected: { words: 'gùi' }, why: 'spaces around words' },
		{ search: `?q=${encodeURIComponent('gùi'.normalize('NFD'))}`, expected: { words: 'gùi' }, why: 'NFD is read as NFC' },
		{
			search: '?class=di_tich&rank=quoc_gia&community=M%27nông',
			expected: { heritageClass: 'di_tich', rank: 'quoc_gia', community: "M'nông" },
			why: 'three filters',
		},
		{ search: '?class=constructor&rank=__proto__&community=toString', expected: {}, why: 'names of the language itself are no filters' },
		{ search: '?q=%00%1b[31m', expected: { words: '[31m' }, why: 'control characters are dropped' },
		{ search: `?q=${'a'.repeat(9000)}`, expected: { words: 'a'.repeat(200) }, why: 'too long is cut' },
	])('$why', ({ search, expected }) => {
		const nothing = { words: '', heritageClass: null, rank: null, community: null, place: '', after: null }
		expect(parseRegistryQuery(new URLSearchParams(search))).toEqual({ ...nothing, ...expected })
	})

	test('an address leads back to its query; another filter begins at the first page', () => {
		const query = parseRegistryQuery(
			new URLSearchParams('?q=b%E1%BA%BFn+n%C6%B0%E1%BB%9Bc&class=di_tich&place=Bu%C3%B4n+%C4%90%C3%B4n&after=DL-002'),
		)
		expect(registryHref(query, { after: 'DL-009' })).toContain('after=DL-009')
		const again = parseRegistryQuery(new URL(registryHref(query, { rank: 'quoc_gia' }), 'http://own.invalid').searchParams)
		expect(again).toEqual({ ...query, rank: 'quoc_gia', after: null })
	})
})

describe('list', () => {
	test.each(['/registry', '/registry?q=%27%3B%20drop%20table%20entry%3B--', '/registry?after=nobody', '/registry?place=%F0%9F%9B%96'])(
		'%s answers',
		async (path) => {
			const answer = await listLoader(argsFor(house.current, house.current.as(anonymous), get(path)))
			expect(answer.entries).toBeInstanceOf(Array)
		},
	)
})

describe('entry', () => {
	test('says what it is for machines, and that it is sample data for people', async () => {
		const { view, structured } = await entry('DL-001')
		expect(view).toMatchObject({ identifier: 'DL-001', isSample: true, isHidden: false })
		expect(JSON.parse(structured)).toMatchObject({
			'@context': ['https://schema.org', { prov: 'http://www.w3.org/ns/prov#' }],
			'@type': ['LandmarksOrHistoricalBuildings', 'prov:Entity'],
			identifier: 'DL-001',
			name: { '@value': 'Di tích lịch sử Nhà đày Buôn Ma Thuột', '@language': 'vi' },
		})
		expect(JSON.stringify(view)).not.toContain('real conflict case')
	})

	test('words that look like markup cannot leave the script element', async () => {
		const { db } = house.current.client
		const hostile = '</script><script>alert(1)</script><!-- & \u2028'
		const { record } = await db.selectFrom('entry').select('record').where('identifier', '=', 'DL-003').executeTakeFirstOrThrow()
		const changed = { ...record, descriptions: [{ lang: 'vi' as const, text: hostile }] }
		await db
			.updateTable('entry')
			.set({ record: JSON.stringify(changed) })
			.where('identifier', '=', 'DL-003')
			.execute()
		const { structured } = await entry('DL-003')
		expect(structured).not.toMatch(/[<>&\u2028]/)
		expect(JSON.parse(structured).description[0]['@value']).toBe(hostile)
	})

	test.each([
		{ identifier: 'DL-999', why: 'nothing there' },
		{ identifier: '../../etc/passwd', why: 'a path is no identifier' },
		{ identifier: "' or 1=1 --", why: 'a condition is no identifier' },
		{ identifier: '\u0000', why: 'a zero byte' },
	])('404: $why', async ({ identifier }) => {
		const answer = await entry(identifier).catch((thrown: unknown) => thrown)
		expect(answer).toBeInstanceOf(Response)
		expect(answer).toMatchObject({ status: 404 })
	})

	test('an identifier typed in small letters leads to the entry', async () => {
		const answer = await entry('dl-001').catch((thrown: unknown) => thrown)
		expect(answer).toMatchObject({ status: 301 })
		expect(answer instanceof Response && answer.headers.get('Location')).toBe('/registry/DL-001')
	})

	test('a hidden entry is 404 for the public and open to an officer', async () => {
		const { db } = house.current.client
		await db.updateTable('entry').set({ visibility: 'hidden' }).where('identifier', '=', 'DL-002').execute()
		const refused = await entry('DL-002').catch((thrown: unknown) => thrown)
		const officer = await house.current.member('officer')
		const shown = await entry('DL-002', officer.actor)
		expect(refused).toMatchObject({ status: 404 })
		expect(shown.view.isHidden).toBe(true)
		expect(shown.audience).toBe('officers')
	})

	test('what is not for everyone stays out of search engines, and its reader is told for whom it is', async () => {
		const { db } = house.current.client
		const { record } = await db.selectFrom('entry').select('record').where('identifier', '=', 'DL-004').executeTakeFirstOrThrow()
		await db
			.updateTable('entry')
			.set({ visibility: 'community', record: JSON.stringify({ ...record, communities: [{ name: 'Ê-đê' }] }) })
			.where('identifier', '=', 'DL-004')
			.execute()
		const member = { ...(await house.current.member('contributor')).actor, communities: ['Ê-đê'] }
		const [closed, open] = [await entry('DL-004', member), await entry('DL-005')]
		expect([closed.audience, open.audience]).toEqual(['community', 'everyone'])
		const told = (data: typeof open) => meta({ data } as Parameters<typeof meta>[0]) // the rest of what Remix hands over is not read
		expect(told(closed)).toContainEqual({ name: 'robots', content: 'noindex, noarchive' })
		expect(JSON.stringify(told(open))).not.toContain('robots')
	})
})
