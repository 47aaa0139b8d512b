import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { Services } from '../context.ts'
import type { Sessions } from '../members/session.ts'
import { guardOrigin } from './guard-origin.ts'
import { requestContext } from './request-context.ts'
import { securityHeaders } from './security-headers.ts'

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

/** The whole web application as one Express handler, without a listening socket. */
export function createApp({ services, sessions, build, mounts }: AppParts): Express {
	const { env, log } = services
	const app = express()
	app.disable('x-powered-by')
	app.set('trust proxy', env.trustProxy)
	app.use(securityHeaders(env))
	app.use(guardOrigin(env.publicUrl))
	for (const mount of mounts) app.use(mount)
	app.use(compression({ threshold: 1024 }))
	app.use('/assets', express.static(join(root, 'build/client/assets'), { immutable: true, maxAge: year, index: false, redirect: false }))
	app.use(express.static(join(root, 'public'), { maxAge: 60 * 60 * 1000, index: false, redirect: false }))
	app.all(
		'*',
		createRequestHandler({
			build,
			mode: env.mode === 'development' ? 'development' : 'production',
			getLoadContext: async (request, response) => ({
				...(await requestContext(services, sessions, request)),
				nonce: String(response.locals['nonce']),
				isDemo: env.mode === 'demo',
			}),
		}),
	)
	const onError: express.ErrorRequestHandler = (error: unknown, request, response, next) => {
		log.error(
			{ path: request.path, method: request.method, error: error instanceof Error ? error.stack : String(error) },
			'a request failed',
		)
		if (response.headersSent) return next(error)
		response
			.status(500)
			.type('text/plain; charset=utf-8')
			.send('Có lỗi ở máy chủ. Những gì bà con đã gửi vẫn an toàn.\nThe server failed. Nothing you gave was lost.\n')
	}
	app.use(onError)
	return app
}
