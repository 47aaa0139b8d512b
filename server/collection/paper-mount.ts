import type { Request, RequestHandler, Response } from 'express'
import { paperLimits } from '#moderation/collection/paper.ts'
import type { Services } from '../context.ts'
import { refuseRequest } from '../http/refuse-request.ts'
import { requestContext } from '../http/request-context.ts'
import type { Sessions } from '../members/session.ts'
import { inTurn, readOneFile } from '../http/read-one-file.ts'
import { sealPaper } from './seal-paper.ts'

const address = /^\/collection\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/papers$/

/** Papers of origin from a plain form: larger than the forms of pages may be. */
export function paperMount(services: Services, sessions: Sessions): RequestHandler {
	const handle = async (request: Request, response: Response, itemId: string): Promise<void> => {
		if (!request.is('multipart/form-data')) return refuseRequest(response, 415)
		const { context } = await requestContext(services, sessions, request)
		if (context.actor.memberId === null) return refuseRequest(response, 403)
		const paper = await readOneFile(request, paperLimits.bytes).catch(() => undefined)
		if (response.writableEnded || response.destroyed) return
		if (!paper) return refuseRequest(response, 400)
		const sealed = paper.isCut ? null : await sealPaper(context, { ...paper, itemId })
		if (sealed && !sealed.ok) return response.redirect(303, sealed.refusal.code === 'not-found' ? '/collection' : `/collection/${itemId}`)
		response.redirect(303, `/collection/${itemId}?paper=${sealed === null ? 'too-large' : (sealed.value.fault ?? 'added')}#papers`)
	}
	return (request, response, next) => {
		const itemId = request.method === 'POST' ? address.exec(request.path)?.[1] : undefined
		if (itemId === undefined) return next()
		inTurn(() => handle(request, response, itemId)).catch(next)
	}
}
