import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'

export interface OneFile {
	readonly fileName: string
	readonly bytes: Buffer
	/** There were more bytes than may be; none is kept then. */
	readonly isCut: boolean
}

/** How many files a process reads so at a time: each stands in memory. */
const mostAtOnce = 4
let reading = 0
const waiting: (() => void)[] = []

/** Runs when fewer than `mostAtOnce` others do; the bytes of who waits stay with who sends them. */
export async function inTurn(work: () => Promise<void>): Promise<void> {
	if (reading >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
	reading++
	try {
		await work()
	} finally {
		reading--
		waiting.shift()?.()
	}
}

/** The one file of a plain multipart form, in memory alone: what is to be sealed may reach no disk in clear. Rejects when the form breaks off or cannot be read. */
export async function readOneFile(request: IncomingMessage, maxBytes: number): Promise<OneFile> {
	const form = new Busboy({
		headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
		limits: { files: 1, fileSize: maxBytes + 1, fields: 5, fieldSize: 1000, fieldNameSize: 100, headerPairs: 20, headerSize: 8000 },
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
	return { ...received, isCut: received.isCut || received.bytes.length > maxBytes }
}
