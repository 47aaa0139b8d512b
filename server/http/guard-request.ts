import type { RequestHandler } from 'express'
import { refuseRequest } from './refuse-request.ts'

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Turns away what no page could answer: methods we do not use, addresses that cannot be decoded, overlong or absolute ones. */
export function guardRequest(): RequestHandler {
	return (request, response, next) => {
		if (!methods.includes(request.method)) {
			response.set('Allow', methods.join(', '))
			return refuseRequest(response, 405)
		}
		if (request.originalUrl.length > 8000) return refuseRequest(response, 414)
		if (!isReadable(request.originalUrl)) return refuseRequest(response, 400)
		next()
	}
}

/** A path from our root whose percent signs are UTF-8; `//host/…` would be another host's address. No NUL anywhere: PostgreSQL takes none. */
function isReadable(url: string): boolean {
	if (!url.startsWith('/') || url.startsWith('//') || url.includes('%00')) return false
	try {
		decodeURIComponent(url.split('?')[0] ?? '')
		return true
	} catch {
		return false
	}
}
