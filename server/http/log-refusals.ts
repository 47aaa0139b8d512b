import type { RequestHandler } from 'express'
import type { Log } from '../log.ts'

/** One line for every request that was refused or failed: what was asked, how it ended, how long it took. Never who asked, nor what they typed. */
export function logRefusals(log: Log): RequestHandler {
	return (request, response, next) => {
		const began = performance.now()
		response.once('finish', () => {
			if (response.statusCode < 400) return
			const line = {
				status: response.statusCode,
				method: request.method,
				path: plainPath(request.originalUrl),
				ms: Math.round(performance.now() - began),
			}
			if (response.statusCode >= 500) log.error(line, 'a request failed')
			else log.info(line, 'a request was refused')
		})
		next()
	}
}

/** The path without query, each part shown only if it is a plain word, an id or an identifier: an address can hold anything someone typed. */
export function plainPath(url: string): string {
	const [path = ''] = url.split('?')
	const parts = path.split('/').map((part) => (/^(?:[a-z][a-z-]{0,24}|[0-9a-f-]{32,36}|[A-Z]{2,5}-[0-9-]{1,16}|)$/.test(part) ? part : '…'))
	return parts.slice(0, 8).join('/')
}
