import type { Request, RequestHandler, Response } from 'express'
import { parseActKey, type Act } from '#moderation/merge/act.ts'
import { scanLimits } from '#moderation/merge/act-scan.ts'
import type { Services } from '../context.ts'
import { inTurn, readOneFile } from '../http/read-one-file.ts'
import { refuseRequest } from '../http/refuse-request.ts'
import { requestContext } from '../http/request-context.ts'
import type { Sessions } from '../members/session.ts'
import { keepActScan } from './keep-act-scan.ts'

const address = /^\/acts\/([^/]{1,400})\/scans$/

/** A scan of a signed act from a plain form: larger than the forms of pages may be. Answered by the act's page, which says how it went. */
export function scanMount(services: Services, sessions: Sessions): RequestHandler {
	const handle = async (request: Request, response: Response, key: Pick<Act, 'number' | 'year' | 'office'>): Promise<void> => {
		if (!request.is('multipart/form-data')) return refuseRequest(response, 415)
		const { context } = await requestContext(services, sessions, request)
		if (context.actor.memberId === null) return refuseRequest(response, 403)
		const file = await readOneFile(request, scanLimits.bytes).catch(() => undefined)
		if (response.writableEnded || response.destroyed) return
		if (!file) return refuseRequest(response, 400)
		const kept = await keepActScan(context, key, file)
		if (!kept.ok) return refuseRequest(response, kept.refusal.code === 'not-found' ? 404 : 403)
		response.redirect(303, `${request.path.slice(0, -'/scans'.length)}?scan=${kept.value.fault ?? 'added'}#scans`)
	}
	return (request, response, next) => {
		const named = request.method === 'POST' ? address.exec(request.path)?.[1] : undefined
		const key = named === undefined ? null : parseActKey(decodeURIComponent(named))
		if (!key) return next()
		inTurn(() => handle(request, response, key)).catch(next)
	}
}
