import type { RequestHandler } from 'express'
import { refuseRequest } from './refuse-request.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses every unsafe request that does not come from our own pages: by Sec-Fetch-Site where the browser sends it, else by Origin; neither is refused.
 * Remix's own check does not cover `?_data=` posts, so this stands in front of everything.
 */
export function guardOrigin(publicUrl: string): RequestHandler {
	return (request, response, next) => {
		const own = [publicUrl, `${request.protocol}://${request.get('host')}`]
		if (safeMethods.has(request.method) || isOwn(request.get('sec-fetch-site'), request.get('origin'), own)) next()
		else refuseRequest(response, 403)
	}
}

/** Both where both are sent: a page of ours sends no foreign Origin. */
function isOwn(site: string | undefined, origin: string | undefined, own: readonly string[]): boolean {
	const isOwnOrigin = origin !== undefined && own.includes(origin)
	if (site === undefined) return isOwnOrigin
	return site === 'same-origin' && (origin === undefined || isOwnOrigin)
}
