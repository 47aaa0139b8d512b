import { createRequestHandler, writeReadableStreamToWritable, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import type { KeptPages } from './kept-pages.ts'
import { faultOfBody, readBody } from './read-body.ts'
import { refuseRequest } from './refuse-request.ts'
import { makeShortWay, type PlainPage } from './short-way.ts'
import { zipPage } from './zip-page.ts'

export interface Pages {
	readonly build: ServerBuild | (() => Promise<ServerBuild>)
	readonly mode: 'development' | 'production'
	/** The one origin pages are served from: what they see as their own address, whatever Host header was sent. */
	readonly publicUrl: string
	/** Absent in development, where pages change by the minute. */
	readonly kept?: KeptPages | undefined
	readonly loadContext: (request: ExpressRequest, response: ExpressResponse) => Promise<AppLoadContext>
}

/**
 * Hands requests to Remix. In place of @remix-run/express, which reads bodies without bound, takes the address from the Host header (an unreadable one
 * is then a failure of ours) and lets a broken form end as a failed page.
 */
export function servePages({ build, mode, publicUrl, kept, loadContext }: Pages): RequestHandler {
	const handle = createRequestHandler(build, mode)
	const shortWay = typeof build === 'function' ? undefined : makeShortWay(build)
	return (request, response, next) => {
		if (!methods.includes(request.method)) {
			response.set('Allow', 'GET, HEAD, POST')
			return refuseRequest(response, 405)
		}
		const serve = async (): Promise<void> => {
			const body = hasBody(request) ? await readBody(request) : undefined
			if (typeof body === 'number') return refuseRequest(response, body)
			const fault = body ? await faultOfBody(body, request.get('content-type')) : null
			if (fault !== null) return refuseRequest(response, fault)
			const asked = new Request(new URL(publicUrl + request.originalUrl), {
				method: request.method,
				headers: headersOf(request, body?.length === 0),
				signal: abortedWith(response),
				body: body ?? null,
			})
			const make = async (): Promise<Response | PlainPage> => {
				const context = await loadContext(request, response)
				return (await shortWay?.(asked, context)) ?? handle(asked, context)
			}
			if (await kept?.answer(request, response, make)) return
			const made = await make()
			if (made instanceof Response) await send(response, made)
			else await sendPlain(request, response, made)
		}
		serve().catch(next)
	}
}

/** What pages answer; OPTIONS is for the machinery. */
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

function hasBody(request: ExpressRequest): boolean {
	return request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS'
}

/** Without what proxies and browsers say of the origin: guardOrigin has judged it, and Remix would compare it with a Host header that proxies rewrite. Nothing at all is an empty form. */
function headersOf(request: ExpressRequest, isEmpty: boolean): Headers {
	const headers = new Headers()
	const left = new Set(['origin', 'host', 'x-forwarded-host', 'content-length', 'transfer-encoding', 'connection'])
	for (const [name, value] of Object.entries(request.headers)) {
		if (left.has(name) || value === undefined) continue
		for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
	}
	if (isEmpty) headers.set('content-type', 'application/x-www-form-urlencoded')
	return headers
}

function abortedWith(response: ExpressResponse): AbortSignal {
	const controller = new AbortController()
	response.once('close', () => {
		if (!response.writableFinished) controller.abort()
	})
	return controller.signal
}

/** What a member may see is never kept by caches on the way, unless the page says otherwise. */
async function send(response: ExpressResponse, answer: Response): Promise<void> {
	response.status(answer.status)
	for (const [name, value] of answer.headers) response.append(name, value)
	if (!answer.headers.has('Cache-Control')) response.set('Cache-Control', 'private, no-cache')
	if (answer.body) await writeReadableStreamToWritable(answer.body, response)
	else response.end()
}

async function sendPlain(request: ExpressRequest, response: ExpressResponse, { html, isPrivate }: PlainPage): Promise<void> {
	const plain = Buffer.from(html)
	const isZipped = request.acceptsEncodings('gzip') === 'gzip'
	const body = isZipped ? await zipPage(plain) : plain
	response.set({
		'Content-Type': 'text/html; charset=utf-8',
		'Cache-Control': isPrivate ? 'private, no-store' : 'no-cache',
		Vary: 'Cookie, Accept-Encoding',
		'Content-Length': String(body.length),
		...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
	})
	response.end(body)
}
