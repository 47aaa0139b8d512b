import type { RequestHandler } from 'express'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses every unsafe request that does not come from our own pages: by Sec-Fetch-Site where the browser sends it, else by Origin; neither is refused.
 * Remix's own check does not cover `?_data=` posts, so this stands in front of everything.
 */
export function guardOrigin(publicUrl: string): RequestHandler {
	return (request, response, next) => {
		if (
			safeMethods.has(request.method) ||
			isOwn(request.get('sec-fetch-site'), request.get('origin'), [publicUrl, `${request.protocol}://${request.get('host')}`])
		) {
			next()
			return
		}
		response
			.status(403)
			.type('text/plain; charset=utf-8')
			.send(
				'Yêu cầu này không đến từ trang của Bến Nước nên không được nhận.\nThis request did not come from a page of Bến Nước and was refused.\n',
			)
	}
}

function isOwn(site: string | undefined, origin: string | undefined, own: readonly string[]): boolean {
	if (site !== undefined) return site === 'same-origin'
	return origin !== undefined && own.includes(origin)
}
