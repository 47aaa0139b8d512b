import type { Request, RequestHandler, Response } from 'express'
import type { Services } from '../context.ts'
import { requestContext } from '../http/request-context.ts'
import { refuseRequest } from '../http/refuse-request.ts'
import type { Sessions } from '../members/session.ts'
import { BrokenForm, receiveForm } from './receive-form.ts'

const address = /^\/contribute\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/files$/

/** Files sent by a page without scripts: a plain form, streamed to the disk, answered by the page that says how each file went. */
export function formMount(services: Services, sessions: Sessions): RequestHandler {
	const handle = async (request: Request, response: Response, contributionId: string): Promise<void> => {
		if (!request.is('multipart/form-data')) return refuseRequest(response, 415)
		const { context } = await requestContext(services, sessions, request)
		const received = await receiveForm(context, contributionId, request).catch((error: unknown) => {
			if (!(error instanceof BrokenForm)) throw error
			services.log.info('a form with files broke off')
			return undefined
		})
		if (response.writableEnded || response.destroyed) return
		if (!received) return refuseRequest(response, 400)
		if (!received.ok) request.unpipe().resume()
		response.redirect(303, `/contribute/${contributionId}/files`)
	}
	return (request, response, next) => {
		const contributionId = request.method === 'POST' ? address.exec(request.path)?.[1] : undefined
		if (contributionId === undefined) return next()
		handle(request, response, contributionId).catch(next)
	}
}
