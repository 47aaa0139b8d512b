import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { Request, Response as ExpressResponse } from 'express'
import { LRUCache } from 'lru-cache'
import { findPublicStamp } from '#db/read/find-public-stamp.ts'
import { dayHere } from '#moderation/day-here.ts'
import type { Db } from '#db/schema.ts'
import type { PlainPage } from './short-way.ts'
import { zipPage } from './zip-page.ts'

const mostBytes = 64 * 1024 * 1024
const longestAddress = 600
/** Of a page's entry in the map, stamp and mark, in bytes, roughly. */
const overhead = 500

interface KeptPage {
	/** The registry's stamp read before the page was made. */
	readonly stamp: string
	/** Gzipped, as nearly every reader takes it: five times as many pages in the same memory. */
	readonly zipped: Buffer
	readonly etag: string
}

/** Public pages as the anonymous read them, kept from one reader to the next. */
export interface KeptPages {
	/** Answers from what is kept or from `make`; false when this request is not one whose page can be kept. */
	answer(request: Request, response: ExpressResponse, make: () => Promise<Response | PlainPage>): Promise<boolean>
}

/**
 * Keeps the registry's public pages in memory. Before each use the registry's stamp is read, so a page is never older than the last committed change: what was
 * withdrawn or hidden is gone from here in the same moment as everywhere else; and never older than the day, for
 * some things are shown in their season. Only pages without scripts, for readers with no cookie but the language.
 */
export function makeKeptPages(db: Db, now: () => Date): KeptPages {
	const pages = new LRUCache<string, KeptPage>({
		maxSize: mostBytes,
		sizeCalculation: (page, key) => page.zipped.length + 2 * key.length + overhead,
	})
	return {
		async answer(request, response, make) {
			const key = keyOf(request)
			if (key === null) return false
			const stamp = `${dayHere(now())} ${await findPublicStamp(db)}`
			const known = pages.get(key)
			if (known?.stamp === stamp) {
				send(request, response, known)
				return true
			}
			const made = await make()
			const kept = await keepable(made, stamp)
			if ('answer' in kept) {
				await pass(response, kept.answer, kept.body)
				return true
			}
			pages.set(key, kept)
			send(request, response, kept)
			return true
		},
	}
}

function keyOf(request: Request): string | null {
	if (request.method !== 'GET' || request.originalUrl.length > longestAddress) return null
	if (!/^\/(?:registry(?:\/[^/?]+)?)?(?:\?|$)/.test(request.originalUrl) || request.originalUrl.includes('_data=')) return null
	const cookie = request.headers.cookie?.trim() ?? ''
	const lang = cookie === '' ? 'vi' : /^lang=(vi|en)$/.exec(cookie)?.[1]
	return lang ? `${lang} ${request.originalUrl}` : null
}

async function keepable(made: Response | PlainPage, stamp: string): Promise<KeptPage | { answer: Response; body: Buffer }> {
	const plain = made instanceof Response ? Buffer.from(await made.arrayBuffer()) : Buffer.from(made.html)
	if (made instanceof Response && !isPlain(made, plain)) return { answer: made, body: plain }
	if (!(made instanceof Response) && made.isPrivate) throw new Error('a page made for a member was about to be kept')
	return { stamp, zipped: await zipPage(plain), etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"` }
}

function isPlain(made: Response, body: Buffer): boolean {
	const isPage = made.status === 200 && !made.headers.has('Set-Cookie') && made.headers.get('Content-Type')?.startsWith('text/html')
	return isPage === true && !body.includes('<script nonce=')
}

function send(request: Request, response: ExpressResponse, page: KeptPage): void {
	response.set({
		'Content-Type': 'text/html; charset=utf-8',
		'Cache-Control': 'no-cache',
		ETag: page.etag,
		Vary: 'Cookie, Accept-Encoding',
	})
	if (request.get('if-none-match') === page.etag) {
		response.status(304).end()
		return
	}
	const isZipped = request.acceptsEncodings('gzip') === 'gzip'
	if (isZipped) response.set('Content-Encoding', 'gzip')
	response.end(isZipped ? page.zipped : gunzipSync(page.zipped))
}

async function pass(response: ExpressResponse, answer: Response, body: Buffer): Promise<void> {
	response.status(answer.status)
	for (const [name, value] of answer.headers) response.append(name, value)
	response.end(body)
}
