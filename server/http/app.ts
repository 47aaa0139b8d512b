import type { ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Services } from '../context.ts'
import { describeError } from '../describe-error.ts'
import type { Sessions } from '../members/session.ts'
import { guardOrigin } from './guard-origin.ts'
import { guardRequest } from './guard-request.ts'
import { makeKeptPages } from './kept-pages.ts'
import { logRefusals, plainPath } from './log-refusals.ts'
import { isTurnedAway, refuseRequest } from './refuse-request.ts'
import { requestContext } from './request-context.ts'
import { securityHeaders } from './security-headers.ts'
import { servePages } from './serve-pages.ts'

export interface AppParts {
	readonly services: Services
	readonly sessions: Sessions
	/** The pages: the built bundle, or in development a function that loads them afresh. */
	readonly build: ServerBuild | (() => Promise<ServerBuild>)
	/** Handlers that stand before the pages: uploads, files. */
	readonly mounts: readonly RequestHandler[]
}

const root = join(import.meta.dirname, '..', '..')
const year = 365 * 24 * 60 * 60 * 1000

/** The worker that takes a file's fingerprint runs WebAssembly, and is the only script that may. */
function allowHashing(response: ServerResponse, path: string): void {
	if (basename(path).startsWith('hash-worker'))
		response.setHeader('Content-Security-Policy', `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'`)
}

/** An old worker would keep old pages. */
function askEachTime(response: ServerResponse): void {
	response.setHeader('Cache-Control', 'no-cache')
}

/** Public files all have an ending. Pages have none and do not ask the disk: its few threads may be busy making uploads durable. */
function filesOf(folder: string): RequestHandler {
	const serve = express.static(folder, { maxAge: 60 * 60 * 1000, index: false, redirect: false })
	return (request, response, next) => (/\.[a-z0-9]+$/.test(request.path) ? serve(request, response, next) : next())
}

/** The whole web application as one Express handler, without a listening socket. Guards first, then uploads and files, then the pages. */
export function createApp({ services, sessions, build, mounts }: AppParts): Express {
	const { env, log } = services
	const app = express()
	app.disable('x-powered-by')
	app.set('trust proxy', env.trustProxy)
	app.use(logRefusals(log))
	app.use(securityHeaders(env))
	app.use(guardRequest())
	app.use(guardOrigin(env.publicUrl))
	for (const mount of mounts) app.use(mount)
	app.use(compression({ threshold: 1024 }))
	const assets = { immutable: true, maxAge: year, index: false, redirect: false, setHeaders: allowHashing }
	app.get('/service-worker.js', express.static(join(root, 'build/client'), { cacheControl: false, setHeaders: askEachTime }))
	app.use('/assets', express.static(join(root, 'build/client/assets'), assets))
	app.use(filesOf(join(root, 'public')))
	app.use(
		servePages({
			build,
			mode: env.mode === 'development' ? 'development' : 'production',
			publicUrl: env.publicUrl,
			kept: env.mode === 'development' ? undefined : makeKeptPages(services.db, services.now),
			loadContext: async (request, response) => ({
				...(await requestContext(services, sessions, request)),
				nonce: String(response.locals['nonce']),
				isDemo: env.mode === 'demo',
			}),
		}),
	)
	app.use(onError(services))
	return app
}

/** What no page caught: a fault of the request is said as such, anything else is ours. */
function onError({ log }: Pick<Services, 'log'>): ErrorRequestHandler {
	return (error: unknown, request, response, next) => {
		const status = statusIn(error)
		if (status >= 500)
			log.error({ path: plainPath(request.originalUrl), method: request.method, error: describeError(error) }, 'an unexpected error')
		if (response.headersSent) return next(error)
		refuseRequest(response, isTurnedAway(status) ? status : status >= 500 ? 500 : 400)
	}
}

function statusIn(error: unknown): number {
	const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
	return status >= 400 && status < 500 ? status : 500
}
