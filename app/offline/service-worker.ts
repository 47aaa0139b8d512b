/*
 * Keeps the shell of the pages that work without a line: their scripts, styles, fonts, and the two pages themselves as anybody sees them who is not signed
 * in. Nothing private is ever kept here, and no page of the registry: this worker is registered for /contribute and /collection-day alone.
 */
export interface Shell {
	/** Of the build: its own cache. */
	readonly version: string
	/** Addresses of scripts, styles, fonts and pictures. */
	readonly files: readonly string[]
	/** Pages that hold nothing of anybody. */
	readonly pages: readonly string[]
}

interface Extendable extends Event {
	waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
	readonly request: Request
	respondWith(answer: Promise<Response>): void
}
interface WorkerScope {
	readonly clients: { claim(): Promise<void> }
	skipWaiting(): Promise<void>
	addEventListener(kind: 'install' | 'activate', hear: (event: Extendable) => void): void
	addEventListener(kind: 'fetch', hear: (event: Fetching) => void): void
	addEventListener(kind: 'message', hear: (event: Extendable & { readonly data: unknown }) => void): void
}

declare const SHELL: Shell
/** The DOM's types know it as a page only. */
declare const self: WorkerScope
const prefix = 'ben-nuoc-shell-'
const own = prefix + SHELL.version
const languages = ['vi', 'en']
const languageMark = '/language-of-this-device'
/** A line this slow answers nothing useful: the kept page comes instead. */
const patienceMs = 6000

self.addEventListener('install', (event) => event.waitUntil(install().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(clearOld().then(() => self.clients.claim())))
self.addEventListener('message', (event) => {
	if (typeof event.data === 'string' && languages.includes(event.data)) event.waitUntil(noteLanguage(event.data))
})
// Streams of events, files on their way, media, everything posted and everything of others are none of its business: the browser gets them as if it were not there.
self.addEventListener('fetch', (event) => {
	const { request } = event
	const { origin, pathname, searchParams } = new URL(request.url)
	if (request.method !== 'GET' || origin !== location.origin || searchParams.has('_data')) return
	if (request.mode === 'navigate') event.respondWith(answerPage(request, pathname))
	else if (SHELL.files.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(answerFile(request))
})

/** All or nothing: a shell with a hole would fail in the village, where nobody can mend it. */
async function install(): Promise<void> {
	const cache = await caches.open(own)
	await cache.addAll([...SHELL.files])
	for (const page of SHELL.pages)
		for (const language of languages) {
			const answer = await fetch(`${page}?lang=${language}`, { credentials: 'omit', cache: 'no-store' })
			if (!answer.ok || answer.redirected) throw new Error(`${page} cannot be kept`)
			const parts = (await answer.clone().text()).match(/\/assets\/[\w.$-]+/g) ?? []
			await cache.addAll([...new Set(parts)].filter((part) => !SHELL.files.includes(part)))
			await cache.put(`${page}?lang=${language}`, answer)
		}
}

/** The one before stays: pages opened under it may still ask for their parts. */
async function clearOld(): Promise<void> {
	const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
	for (const name of others.slice(0, -1)) await caches.delete(name)
}

async function noteLanguage(language: string): Promise<void> {
	await (await caches.open(own)).put(languageMark, new Response(language))
}

/** From the server while it answers; else the page that works without it. */
async function answerPage(request: Request, pathname: string): Promise<Response> {
	if (SHELL.pages.includes(pathname)) return answerShell(request, pathname)
	try {
		return await fetch(request)
	} catch (error) {
		const page = SHELL.pages.find((one) => one.split('/')[1] === pathname.split('/')[1])
		if (page === undefined) throw error
		return Response.redirect(page, 302)
	}
}

/** A house that is being restarted, or a door before it, has nothing to say that would help in the village. */
async function answerShell(request: Request, page: string): Promise<Response> {
	const answer = await fetchWhole(request).catch((error: unknown) => error)
	if (answer instanceof Response && answer.status < 500) return answer
	const language = (await (await findKept(languageMark))?.text()) ?? 'vi'
	const kept = await findKept(`${page}?lang=${language}`)
	if (kept) return kept
	if (answer instanceof Response) return answer
	throw answer
}

/** All of a page in the time a line is given, so that none is shown by halves. */
async function fetchWhole(request: Request): Promise<Response> {
	const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) })
	if (answer.type === 'opaqueredirect' || answer.body === null) return answer
	const { status, statusText, headers } = answer
	return new Response(await answer.arrayBuffer(), { status, statusText, headers })
}

/** Every one of these has its content's hash in its name, or changes with the build alone. */
async function answerFile(request: Request): Promise<Response> {
	return (await findKept(request)) ?? fetch(request)
}

/** What this build keeps; what only the one before kept is for pages opened under it. */
async function findKept(asked: Request | string): Promise<Response | undefined> {
	return (await caches.match(asked, { ignoreVary: true, cacheName: own })) ?? caches.match(asked, { ignoreVary: true })
}
