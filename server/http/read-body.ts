import type { IncomingMessage } from 'node:http'

/** No form of ours comes near: a story of 100,000 letters is under 1 MiB even percent-encoded three bytes a letter. */
export const maxBody = 2 * 1024 * 1024

/** The whole body, or the status to refuse it with. Reads at most `maxBody` bytes, whatever Content-Length says or does not say. */
export async function readBody(request: IncomingMessage, max = maxBody): Promise<Uint8Array<ArrayBuffer> | 400 | 413> {
	if (Number(request.headers['content-length'] ?? 0) > max) return 413
	const parts: Buffer[] = []
	let length = 0
	try {
		for await (const part of request) {
			if (!Buffer.isBuffer(part)) return 400
			length += part.length
			if (length > max) return 413
			parts.push(part)
		}
	} catch {
		return 400
	}
	const whole = new Uint8Array(length)
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}

/** What is wrong with a body as data of its declared type: pages take forms and nothing else. */
export async function faultOfBody(body: Uint8Array<ArrayBuffer>, contentType: string | undefined): Promise<400 | 415 | null> {
	if (body.length === 0) return null
	const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
	const nul = nuls[type]
	if (nul === undefined) return 415
	if (Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes(nul)) return 400
	return type === 'multipart/form-data' ? isForm(body, contentType ?? '') : null
}

/** The types pages take, and how each writes a NUL: no keyboard types it, and PostgreSQL takes none in a text. */
const nuls: Readonly<Record<string, string>> = {
	'application/x-www-form-urlencoded': '%00',
	'multipart/form-data': '\0',
}

function isForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<400 | null> {
	return new Response(body, { headers: { 'Content-Type': contentType } }).formData().then(
		() => null,
		() => 400,
	)
}
