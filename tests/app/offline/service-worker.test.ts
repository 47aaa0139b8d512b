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
	const answer = async (): Promise<object> => ({})
	runInNewContext(code, { self, location: { origin }, URL, AbortSignal, fetch: answer, caches: { match: answer } })
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
