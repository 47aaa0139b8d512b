import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler, Response } from 'express'
import { findPrompt } from '#db/read/find-prompt.ts'
import type { Services } from '../context.ts'
import { byteRange } from '../storage/byte-range.ts'

const address = /^\/prompts\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.sound$/

/** Prompts read aloud, at /prompts/<id>.sound, for everyone; in parts where a player asks for parts (Safari plays nothing else). */
export function servePrompts({ db, storage }: Pick<Services, 'db' | 'storage'>): RequestHandler {
	const handle = async (request: Request, response: Response, id: string): Promise<void> => {
		const prompt = await findPrompt(db, id)
		if (!prompt) {
			response.status(404).set('Cache-Control', 'no-store').end()
			return
		}
		response.set({ 'Content-Type': prompt.mime, 'Cache-Control': 'public, max-age=300', 'Accept-Ranges': 'bytes' })
		const range = byteRange(request.get('range'), prompt.bytes)
		if (range === 'unsatisfiable') {
			response.status(416).set('Content-Range', `bytes */${prompt.bytes}`).end()
			return
		}
		if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end - 1}/${prompt.bytes}`)
		response.set('Content-Length', String(range ? range.end - range.start : prompt.bytes))
		if (request.method === 'HEAD') {
			response.end()
			return
		}
		const source = await storage.get(prompt.storageKey, range)
		try {
			await pipeline(source, response)
		} catch {
			source.destroy()
		}
	}
	return (request, response, next) => {
		const id = request.method === 'GET' || request.method === 'HEAD' ? address.exec(request.path)?.[1] : undefined
		if (id === undefined) return next()
		handle(request, response, id).catch(next)
	}
}
