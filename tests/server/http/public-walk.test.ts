import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#server/http/app.ts'
import { closeServer, listen, makeServer } from '#server/http/make-server.ts'
import { serveMedia } from '#server/http/serve-media.ts'
import { makeSessions } from '#server/members/session.ts'
import { plantCanaries, type Canary, type PlantedHouse } from '../../support/canaries.ts'
import { useHouse } from '../../support/context.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const built = join(root, 'build/server/index.js')
const house = useHouse()
let server: Server
let base = ''
let planted: PlantedHouse

beforeAll(async () => {
	if (!existsSync(built)) throw new Error('this test walks the real pages: run `npm run build` first')
	const build = (await import(pathToFileURL(built).href)) as ServerBuild // the built bundle has no types of its own
	planted = await plantCanaries(house.current)
	const { services, client } = house.current
	const sessions = makeSessions(client.pool, services.env)
	const app = createApp({ services, sessions, build, mounts: [serveMedia(services, sessions)] })
	server = makeServer(app, services.log)
	await listen(server, 0, '127.0.0.1')
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 240_000)
afterAll(() => closeServer(server, 0))

const none = '00000000-0000-4000-8000-000000000000'
const ofEntry = (path: (identifier: string) => string) => (one: Canary) => (one.identifier ? [path(one.identifier)] : [])
const ofGift = (path: (id: string) => string) => (one: Canary) => (one.contributionId ? [path(one.contributionId)] : [])
const ofFile = (path: (id: string) => string) => (one: Canary) => one.files.map(path)
const ofSigns = (path: (sign: string) => string) => (one: Canary) => one.signs.map((sign) => path(encodeURIComponent(sign)))
const ofItem = (path: (id: string) => string) => (one: Canary) => (one.itemId ? [path(one.itemId)] : [])
const at =
	(...paths: string[]) =>
	() =>
		paths

/**
 * How one who is not signed in would look for something at each route. THE list of public outputs: a route that is not here fails the test until somebody
 * has thought of what it gives away.
 */
const ways: Readonly<Record<string, (one: Canary) => string[]>> = {
	$: at('/no/such/page'),
	_index: at('/'),
	account: at('/account'),
	'account_.data': at('/account/data'),
	'account_.data[.]zip': at('/account/data.zip'),
	'account_.erase': at('/account/erase'),
	'acts.$key_.scans.$scanId': at(`/acts/${none}/scans/${none}`),
	'acts.$key': at(`/acts/${none}`),
	claims: at('/claims'),
	'collection-day._index': at('/collection-day'),
	'collection-day.desk[.]json': at('/collection-day/desk.json'),
	'collection-day.intakes[.]json': at('/collection-day/intakes.json'),
	'collection.$itemId': ofItem((id) => `/collection/${id}`),
	'collection.$itemId_.application[.]docx': ofItem((id) => `/collection/${id}/application.docx`),
	'collection.$itemId_.application[.]pdf': ofItem((id) => `/collection/${id}/application.pdf`),
	'collection.$itemId_.papers.$paperId': ofItem((id) => `/collection/${id}/papers/${none}`),
	'collection._index': at('/collection'),
	'collection.batch': at('/collection/batch'),
	'collection.batch_.$batchId': at(`/collection/batch/${none}`),
	'collection.desk': at('/collection/desk'),
	'collection.desk_.$itemId': ofItem((id) => `/collection/desk/${id}`),
	'collection.desk_.$itemId_.application': ofItem((id) => `/collection/desk/${id}/application`),
	'collection.desk_.$itemId_.papers.$paperId': ofItem((id) => `/collection/desk/${id}/papers/${none}`),
	'collection.openers': at('/collection/openers'),
	'collection.openings': at('/collection/openings'),
	'collection.owner': at('/collection/owner'),
	'collection.suspicions': at('/collection/suspicions'),
	'collection.suspicions_.$suspicionId': at(`/collection/suspicions/${none}`),
	'collection.template[.]csv': at('/collection/template.csv'),
	'collection.template[.]xlsx': at('/collection/template.xlsx'),
	'private-collections': at('/private-collections'),
	'report-object': at('/report-object'),
	'report-object_.$reference': at('/report-object/NG-2222-2222'),
	'communities.$community': at('/communities/e-de'),
	'communities._index': at('/communities'),
	conflicts: at('/conflicts'),
	'contribute.$contributionId': ofGift((id) => `/contribute/${id}`),
	'contribute.$contributionId_.draft': ofGift((id) => `/contribute/${id}/draft`),
	'contribute.$contributionId_.files': ofGift((id) => `/contribute/${id}/files`),
	'contribute.$contributionId_.receipt': ofGift((id) => `/contribute/${id}/receipt`),
	'contribute.$contributionId_.slip': ofGift((id) => `/contribute/${id}/slip`),
	'contribute.$contributionId_.slip[.]pdf': ofGift((id) => `/contribute/${id}/slip.pdf`),
	'contribute.$contributionId_.voice': ofGift((id) => `/contribute/${id}/voice`),
	'consent-texts': at('/consent-texts'),
	'contribute._index': (one) => ['/contribute', ...(one.identifier ? [`/contribute?entry=${one.identifier}`] : [])],
	'contribute.kept': at('/contribute/kept'),
	'contribute.voice': at('/contribute/voice'),
	'entries.$identifier.edit': ofEntry((id) => `/entries/${id}/edit`),
	'entries.$identifier.history': ofEntry((id) => `/entries/${id}/history`),
	'entries.$identifier.join': ofEntry((id) => `/entries/${id}/join`),
	'entries.new': at('/entries/new'),
	healthz: at('/healthz'),
	'fill.$contributionId': ofGift((id) => `/fill/${id}`),
	'fill._index': at('/fill'),
	'history.$contributionId': ofGift((id) => `/history/${id}`),
	'history.$contributionId_.events[.]jsonl': ofGift((id) => `/history/${id}/events.jsonl`),
	'holds.$holdId': at(`/holds/${none}`),
	language: at('/language'),
	letters: at('/letters'),
	'management._index': at('/management'),
	'management.figures[.]csv': at('/management/figures.csv'),
	'members.$memberId': at(`/members/${none}`),
	'members._index': at('/members'),
	'merge.$contributionId': ofGift((id) => `/merge/${id}`),
	'merge._index': at('/merge'),
	'merge.batch': at('/merge/batch'),
	'mine.$contributionId': ofGift((id) => `/mine/${id}`),
	'mine._index': at('/mine'),
	'mine.notices': at('/mine/notices'),
	'notes.$mediaId': ofFile((id) => `/notes/${id}`),
	'places[.]json': ofSigns((sign) => `/places.json?q=${sign}`),
	'prompts._index': at('/prompts'),
	'prompts.language': at('/prompts/language'),
	'queue-views': at('/queue-views'),
	'registry.$identifier': ofEntry((id) => `/registry/${id}`),
	'registry.$identifier[.]jsonld': ofEntry((id) => `/registry/${id}.jsonld`),
	'registry.$identifier_.report': (one) =>
		one.identifier ? [`/registry/${one.identifier}/report`, ...one.files.map((id) => `/registry/${one.identifier}/report?file=${id}`)] : [],
	'registry.feed[.]atom': at('/registry/feed.atom'),
	'registry._index': (one) => [
		...['/registry', '/registry?class=phi_vat_the', `/registry?community=${encodeURIComponent('Ê-đê')}`],
		...ofSigns((sign) => `/registry?q=${sign}`)(one),
	],
	'reports.$reference': at('/reports/BS-2222-2222'),
	reading: at('/reading'),
	'review.$contributionId': ofGift((id) => `/review/${id}`),
	'review.$contributionId_.mask.$mediaId': (one) => one.files.map((id) => `/review/${one.contributionId ?? none}/mask/${id}`),
	'review._index': at('/review'),
	'review.appeals': at('/review/appeals'),
	'review.appeals_.$appealId': at(`/review/appeals/${none}`),
	'review.reports': at('/review/reports'),
	'review.reports_.$reportId': at(`/review/reports/${none}`),
	'review.second': at('/review/second'),
	'review.together': at('/review/together'),
	'review.training': at('/review/training'),
	'reviewers.$memberId': at(`/reviewers/${none}`),
	'reviewers._index': at('/reviewers'),
	'rights.$contributionId': ofGift((id) => `/rights/${id}`),
	'sign-in': at('/sign-in'),
	'sign-out': at('/sign-out'),
	'sign-up': at('/sign-up'),
	'slip.$code': at('/slip/AAA-AAA-AAA'),
	'slip.$code_.take-over': at('/slip/AAA-AAA-AAA/take-over'),
	'slip._index': at('/slip'),
	'uploads.$contributionId.state[.]json': ofGift((id) => `/uploads/${id}/state.json`),
	'verify.$contributionId': ofGift((id) => `/verify/${id}`),
	'verify._index': at('/verify'),
}
/** Beside the routes: what files and handlers of the server answer. */
const others = [
	...['/robots.txt', '/sitemap.xml', '/manifest.webmanifest', '/.well-known/tdmrep.json', '/registry.csv'],
	...['/live/review', '/live/verify', '/live/merge'],
]
const sizes = ['small.webp', 'medium.webp', 'large.webp', 'small.jpg', 'medium.jpg', 'large.jpg', 'original'] as const
const asked = ['', '?unmasked', '?lang=en']

interface Answer {
	readonly path: string
	readonly status: number
	readonly told: string
}

/** Signed out, as HTML in both languages and as the bare data of the route; twice, for the second reader gets the kept page. */
async function ask(path: string, route: string | null): Promise<Answer[]> {
	const data = `${path}${path.includes('?') ? '&' : '?'}_data=${encodeURIComponent(`routes/${route}`)}`
	const tries = [path, path, ...(route === null ? [] : [data])].map((address) => [address, 'lang=vi'] as const)
	const answers: Answer[] = []
	for (const [address, cookie] of [...tries, [path, 'lang=en'] as const]) {
		const response = await fetch(base + address, { redirect: 'manual', headers: { cookie } })
		const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
		answers.push({ path: address, status: response.status, told: `${headers}\n${await response.text()}` })
	}
	return answers
}

/** The page of a search says back what was asked for. */
function echoed(path: string): string[] {
	return [...new URL(path, base).searchParams.values()]
}

test('every route is walked', () => {
	expect(Object.keys(ways).sort()).toEqual(readdirSync(join(root, 'app/routes')).sort())
})

test('what is open is found: on its page, in its data, by its words; and its file is served', async () => {
	const { open } = planted
	const found = async (path: string) => (await Promise.all([path].map((one) => ask(one, null)))).flat().map(({ told }) => told)
	for (const told of await found(`/registry/${open.identifier}`)) for (const sign of open.signs) expect(told).toContain(sign)
	expect((await found(`/registry/${open.identifier}.jsonld`))[0]).toContain(open.signs[0])
	expect((await found(`/registry?q=${open.signs[0]}`))[0]).toContain(`/registry/${open.identifier}`)
	expect((await found('/'))[0]).toContain(open.signs[0])
	expect((await found('/registry/feed.atom'))[0]).toContain(open.signs[0])
	expect((await fetch(`${base}/media/${open.files[0]}/small.webp`)).status).toBe(200)
})

test.each(Object.keys(ways))('nothing of what is hidden is told at %s', { timeout: 120_000 }, async (route) => {
	const paths = new Set(planted.canaries.flatMap((one) => ways[route]?.(one) ?? []))
	const leaks: string[] = []
	for (const path of paths) {
		for (const answer of await ask(path, route)) leaks.push(...leaksIn(answer))
	}
	expect(leaks).toEqual([])
})

test('nor beside the routes', async () => {
	const answers = (await Promise.all(others.map((path) => ask(path, null)))).flat()
	expect(answers.flatMap(leaksIn)).toEqual([])
})

function leaksIn({ path, status, told }: Answer): string[] {
	const own = echoed(path)
	const failed = status >= 500 ? [`${path}: ${status}`] : []
	const leaks = planted.canaries.flatMap((one) => [
		...one.signs.filter((sign) => told.includes(sign) && !own.includes(sign)).map((sign) => `${path} tells ${sign}: ${one.what}`),
		...one.files.filter((id) => told.includes(`/media/${id}`)).map(() => `${path} leads to the file of: ${one.what}`),
		...(path.startsWith('/registry?q=') &&
		one.signs.some((sign) => own.includes(sign)) &&
		isWhollyHidden(one) &&
		told.includes(`/registry/${one.identifier}"`)
			? [`${path} finds: ${one.what}`]
			: []),
	])
	return [...failed, ...leaks]
}

/** Not those of whose entry only a file, or the exact place, is kept back. */
function isWhollyHidden({ identifier, signs }: Canary): boolean {
	return identifier !== undefined && signs.length > 3
}

test('no address of a hidden file answers, in any size', { timeout: 120_000 }, async () => {
	const leaks: string[] = []
	for (const one of planted.canaries)
		for (const id of one.files)
			for (const size of sizes)
				for (const query of asked) {
					const response = await fetch(`${base}/media/${id}/${size}${query}`)
					if (response.status !== 404) leaks.push(`${size}${query} of ${one.what}: ${response.status}`)
					await response.arrayBuffer()
				}
	expect(leaks).toEqual([])
})
