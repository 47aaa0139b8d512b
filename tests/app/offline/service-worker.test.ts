import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { compileServiceWorker } from '#app/offline/build-service-worker.ts'

const origin = 'https://bennuoc.test'
interface Asked {
	readonly url: string
	readonly method?: string
	readonly mode?: string
}
type Hear = (event: { readonly request: Asked; respondWith(answer: Promise<unknown>): void }) => void
let hearFetch: Hear = () => undefined

/** The worker as it is built, in a world with nothing but what it is given. */
beforeAll(async () => {
	const code = await compileServiceWorker(['/fonts/noto-sans-400.woff2', '/band.svg'])
	const self = { addEventListener: (kind: string, hear: Hear) => void (kind === 'fetch' && (hearFetch = hear)) }
	const answer = async (): Promise<Response> => new Response('')
	runInNewContext(code, { self, location: { origin }, URL, Response, AbortSignal, fetch: answer, caches: { match: answer } })
})

const isTaken = ({ url, method = 'GET', mode = 'cors' }: Asked): boolean => {
	let taken = false
	hearFetch({ request: { url: new URL(url, origin).href, method, mode }, respondWith: () => (taken = true) })
	return taken
}

test.each<Asked & { why: string; taken: boolean }>([
	{ why: 'a page that works without a line', url: '/contribute/kept', mode: 'navigate', taken: true },
	{ why: 'a page beside it leads there when there is no line', url: '/contribute/0a', mode: 'navigate', taken: true },
	{ why: 'a script of the build', url: '/assets/entry-1.js', taken: true },
	{ why: 'a font of the list', url: '/fonts/noto-sans-400.woff2', taken: true },
	{ why: 'a stream of events', url: '/live/review?after=7', taken: false },
	{ why: 'how far an upload is', url: '/files/0a', method: 'HEAD', taken: false },
	{ why: 'a piece of a file', url: '/files/0a', method: 'PATCH', taken: false },
	{ why: 'a file asked for', url: '/files/0a', taken: false },
	{ why: 'a picture of an entry', url: '/media/0a/page.webp', mode: 'no-cors', taken: false },
	{ why: 'sound that is played', url: '/media/0a/original', mode: 'no-cors', taken: false },
	{ why: 'what the server has', url: '/uploads/0a/state.json', taken: false },
	{ why: 'a form that is sent', url: '/contribute/0a', method: 'POST', mode: 'navigate', taken: false },
	{ why: 'the data of a page, which may be private', url: '/contribute/kept?_data=routes%2Fcontribute.kept', taken: false },
	{ why: 'another house', url: 'https://elsewhere.test/assets/entry-1.js', taken: false },
	{ why: 'a page of another house', url: 'https://elsewhere.test/contribute/kept', mode: 'navigate', taken: false },
])('$why: $method $url', ({ taken, ...asked }) => {
	expect(isTaken(asked)).toBe(taken)
})

const cacheNames = ['ben-nuoc-shell-of-the-build-before', 'ben-nuoc-shell-of-this-build'] as const

/** What the worker of this build answers to someone who opens a page; every cache holds the page as its own build made it. */
async function opened(more: {
	readonly path?: string
	/** What the line gives. */
	readonly line: (signal: AbortSignal | undefined) => Promise<Response>
	/** Patience ends when this does. */
	readonly patience?: AbortSignal
	readonly language?: readonly [before: string, now: string]
}): Promise<Response> {
	const code = (await compileServiceWorker(['/band.svg'])).replace(/version: ?"\w+"|"version": ?"\w+"/g, 'version: "of-this-build"')
	let hear: (event: { readonly request: object; respondWith(answer: Promise<Response>): void }) => void = () => undefined
	const caches = {
		// Asked of all, the oldest answers first.
		match: async (asked: string, { cacheName = cacheNames[0] }: { readonly cacheName?: (typeof cacheNames)[number] } = {}) =>
			asked === '/language-of-this-device'
				? new Response(more.language?.[cacheNames.indexOf(cacheName)] ?? 'vi')
				: new Response(`${cacheName} ${asked}`),
	}
	runInNewContext(code, {
		...{ caches, location: { origin }, URL, Response },
		self: { addEventListener: (kind: string, listen: typeof hear) => void (kind === 'fetch' && (hear = listen)) },
		AbortSignal: { timeout: () => more.patience ?? new AbortController().signal },
		fetch: (_request: object, init?: { readonly signal?: AbortSignal }) => more.line(init?.signal),
	})
	return new Promise((resolve, reject) =>
		hear({
			request: { url: new URL(more.path ?? '/collection-day', origin).href, method: 'GET', mode: 'navigate' },
			respondWith: (answer) => void answer.then(resolve, reject),
		}),
	)
}

const noLine = () => Promise.reject(new TypeError('Failed to fetch'))

test('without a line the page is of this build, not of the one before, whose cache is still there for pages opened under it', async () => {
	expect(await (await opened({ line: noLine })).text()).toBe('ben-nuoc-shell-of-this-build /collection-day?lang=vi')
})

test('a language chosen since the last build is the one the page comes in', async () => {
	expect(await (await opened({ line: noLine, language: ['vi', 'en'] })).text()).toContain('?lang=en')
})

test.each([
	{ why: 'the page as the server has it', status: 200, comes: 'from the server' },
	{ why: 'a refusal is the server’s word', status: 403, comes: 'from the server' },
	{ why: 'a server that is being restarted', status: 503, comes: 'ben-nuoc-shell' },
	{ why: 'a door whose house does not answer', status: 502, comes: 'ben-nuoc-shell' },
])('$why ($status): $comes', async ({ status, comes }) => {
	expect(await (await opened({ line: async () => new Response('from the server', { status }) })).text()).toContain(comes)
})

test('a page that begins to come and then hangs is not shown by halves', async () => {
	const patience = new AbortController()
	const line = async (signal: AbortSignal | undefined): Promise<Response> => {
		const body = new ReadableStream({
			start(to) {
				to.enqueue(new TextEncoder().encode('<html>half a'))
				signal?.addEventListener('abort', () => to.error(signal.reason))
				setTimeout(() => patience.abort(new DOMException('too slow', 'TimeoutError')))
			},
		})
		return new Response(body)
	}
	expect(await (await opened({ line, patience: patience.signal })).text()).toContain('ben-nuoc-shell')
})

test('a page that sends on to another is passed on as it is', async () => {
	const sentOn = new Response(null)
	Object.defineProperty(sentOn, 'type', { value: 'opaqueredirect' })
	expect(await opened({ line: async () => sentOn })).toBe(sentOn)
})
