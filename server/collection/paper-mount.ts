import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Request, RequestHandler, Response } from 'express'
import { paperLimits, type PaperFault } from '#moderation/collection/paper.ts'
import type { Services } from '../context.ts'
import { refuseRequest } from '../http/refuse-request.ts'
import { requestContext } from '../http/request-context.ts'
import type { Sessions } from '../members/session.ts'
import { sealPaper } from './seal-paper.ts'

const address = /^\/collection\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/papers$/

/** How many papers a process takes at a time: each stands in memory until it is sealed. */
const mostAtOnce = 4
let taking = 0
const waiting: (() => void)[] = []

/** Runs when fewer than `mostAtOnce` others do; the bytes of who waits stay with who sends them. */
async function inTurn(work: () => Promise<void>): Promise<void> {
	if (taking >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
	taking++
	try {
		await work()
	} finally {
		taking--
		waiting.shift()?.()
	}
}

/** Papers of origin from a plain form: larger than the forms of pages may be, and read into memory alone, for nothing of them may reach a disk in clear. */
export function paperMount(services: Services, sessions: Sessions): RequestHandler {
	const handle = async (request: Request, response: Response, itemId: string): Promise<void> => {
		if (!request.is('multipart/form-data')) return refuseRequest(response, 415)
		const { context } = await requestContext(services, sessions, request)
		if (context.actor.memberId === null) return refuseRequest(response, 403)
		const paper = await readPaper(request).catch(() => undefined)
		if (response.writableEnded || response.destroyed) return
		if (!paper) return refuseRequest(response, 400)
		const fault: PaperFault | null = paper.isCut ? 'too-large' : null
		const sealed = fault === null ? await sealPaper(context, { ...paper, itemId }) : null
		if (sealed && !sealed.ok) return response.redirect(303, sealed.refusal.code === 'not-found' ? '/collection' : `/collection/${itemId}`)
		response.redirect(303, `/collection/${itemId}?paper=${(sealed?.value.fault ?? fault) || 'added'}#papers`)
	}
	return (request, response, next) => {
		const itemId = request.method === 'POST' ? address.exec(request.path)?.[1] : undefined
		if (itemId === undefined) return next()
		inTurn(() => handle(request, response, itemId)).catch(next)
	}
}

interface Received {
	readonly fileName: string
	readonly bytes: Buffer
	readonly isCut: boolean
}

async function readPaper(request: IncomingMessage): Promise<Received> {
	const form = new Busboy({
		headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
		limits: {
			files: 1,
			fileSize: paperLimits.bytes + 1,
			fields: 5,
			fieldSize: 1000,
			fieldNameSize: 100,
			headerPairs: 20,
			headerSize: 8000,
		},
	})
	const received = { fileName: '', bytes: Buffer.alloc(0), isCut: false }
	form.on('file', (_field, content, fileName) => {
		const parts: Buffer[] = []
		received.fileName = fileName ?? ''
		content.on('data', (part: Buffer) => parts.push(part))
		content.on('limit', () => {
			received.isCut = true
			parts.length = 0
		})
		content.on('end', () => {
			received.bytes = Buffer.concat(parts)
		})
	})
	await pipeline(request, form)
	return received
}
