import type { Request, RequestHandler, Response } from 'express'
import { batchLimits } from '#moderation/collection/batch.ts'
import type { Services } from '../context.ts'
import { refuseRequest } from '../http/refuse-request.ts'
import { requestContext } from '../http/request-context.ts'
import type { Sessions } from '../members/session.ts'
import { inTurn, readOneFile } from '../http/read-one-file.ts'
import { startBatch } from './start-batch.ts'

/** Lists of objects from a plain form: POST /collection/batch. Refused ones are answered by the page that sent them, which says why. */
export function sheetMount(services: Services, sessions: Sessions): RequestHandler {
	const handle = async (request: Request, response: Response): Promise<void> => {
		const { context } = await requestContext(services, sessions, request)
		if (context.actor.memberId === null) return response.redirect(303, '/sign-in?to=/collection/batch')
		const file = await readOneFile(request, batchLimits.bytes).catch(() => undefined)
		if (response.writableEnded || response.destroyed) return
		if (!file) return refuseRequest(response, 400)
		const started = file.isCut
			? ({ ok: false, refusal: { code: 'unreadable-table', reason: 'too-large' } } as const)
			: await startBatch(context, file)
		if (started.ok) return response.redirect(303, `/collection/batch/${started.value}`)
		const { refusal } = started
		response.redirect(303, `/collection/batch?fault=${refusal.code === 'unreadable-table' ? refusal.reason : refusal.code}`)
	}
	return (request, response, next) => {
		if (request.method !== 'POST' || request.path !== '/collection/batch' || !request.is('multipart/form-data')) return next()
		inTurn(() => handle(request, response)).catch(next)
	}
}
