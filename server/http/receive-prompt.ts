import { Busboy } from '@fastify/busboy'
import type { Request, RequestHandler, Response } from 'express'
import { pipeline } from 'node:stream/promises'
import { maxPromptBytes, promptLanguageNamed } from '#moderation/contribute/prompts.ts'
import { canHouse } from '#moderation/permissions.ts'
import { recordPrompt } from '../contribute/record-prompt.ts'
import type { Services } from '../context.ts'
import type { Sessions } from '../members/session.ts'
import { refuseRequest } from './refuse-request.ts'
import { requestContext } from './request-context.ts'

interface Sent {
	readonly fields: ReadonlyMap<string, string>
	readonly sound: Uint8Array
}

/** A prompt's reading sent by the page /prompts, with or without scripts: a multipart form, whose sound no page could take (pages take words). */
export function receivePrompts(services: Services, sessions: Sessions): RequestHandler {
	const handle = async (request: Request, response: Response): Promise<void> => {
		if (!request.is('multipart/form-data')) return refuseRequest(response, 415)
		const { context } = await requestContext(services, sessions, request)
		if (!canHouse(context.actor, 'record-prompts')) return response.redirect(303, '/prompts')
		const sent = await read(request).catch(() => undefined)
		const language = promptLanguageNamed(sent?.fields.get('language'))
		if (!sent || !language) return refuseRequest(response, 400)
		const key = sent.fields.get('key') ?? ''
		const done = await recordPrompt(context, { key, language, words: (sent.fields.get('words') ?? '').slice(0, 4000), sound: sent.sound })
		const fault = done.ok ? '' : `&refused=${done.refusal.code}`
		response.redirect(303, `/prompts?language=${language}${fault}#${encodeURIComponent(key)}`)
	}
	return (request, response, next) => {
		if (request.method !== 'POST' || request.path !== '/prompts/recordings') return next()
		handle(request, response).catch(next)
	}
}

/** Fields and the one file, in memory: at most as much as a prompt may weigh, and a byte more to know that it is too much. */
async function read(request: Request): Promise<Sent> {
	const fields = new Map<string, string>()
	const pieces: Buffer[] = []
	const form = new Busboy({
		headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
		limits: { files: 1, fileSize: maxPromptBytes + 1, fields: 10, fieldSize: 20_000, headerPairs: 20, headerSize: 8000 },
	})
	form.on('field', (name, value) => fields.set(name, value))
	form.on('file', (_field, content) => {
		content.on('data', (piece: Buffer) => pieces.push(piece))
	})
	await pipeline(request, form)
	return { fields, sound: Buffer.concat(pieces) }
}
