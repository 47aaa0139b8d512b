import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { can } from '#moderation/permissions.ts'
import { displayFileName } from '#moderation/upload/display-file-name.ts'
import { maxFilesPerContribution, maxFormBytes } from '#moderation/upload/limits.ts'
import { partNamed, type MediaPart } from '#moderation/upload/part.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findContributionFacts } from '#db/read/find-contribution-facts.ts'
import { insertUpload } from '#db/write/upload.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { beginUpload } from './begin-upload.ts'
import { completeUpload } from './complete-upload.ts'
import { receiveMedia } from './receive-media.ts'
import { removeUploadFiles, uploadPath } from './upload-folder.ts'

interface Part {
	/** The field it came in is named as the part it is. */
	readonly as: MediaPart
	readonly fileName: string
	readonly declaredType: string
	readonly content: Readable
}

/** Takes the files of a plain multipart form as they stream in, each as an upload of its own, received at once. How each went is in its upload. */
export async function receiveForm(context: Context, contributionId: string, request: IncomingMessage): Promise<Result<number>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const contribution = await findContributionFacts(context.db, contributionId)
	if (!contribution || contribution.memberId !== memberId) return refuse({ code: 'not-found' })
	if (!can(context.actor, 'upload', contribution)) return refuse({ code: 'forbidden', action: 'upload' })
	let left = maxFormBytes
	let taken = 0
	await eachFile(request, async (part, signal) => {
		left -= await takePart(context, contributionId, part, left, signal)
		taken++
	})
	return accept(taken)
}

/** Beyond what a contribution holds each file is still named and refused; a form of more than this is no person's. */
const mostFiles = 10 * maxFilesPerContribution

/** A form that broke off or cannot be read. */
export class BrokenForm extends Error {}

/** Rejects with `BrokenForm`, or with what `take` rejected with. */
async function eachFile(request: IncomingMessage, take: (part: Part, signal: AbortSignal) => Promise<void>): Promise<void> {
	const form = readerOf(request)
	const broken = new AbortController()
	let turn: Promise<void> = Promise.resolve()
	form.on('file', (field, content, fileName, _encoding, declaredType) => {
		content.on('error', () => broken.abort())
		turn = turn.then(() =>
			take({ as: partNamed(field), fileName: unquoted(fileName ?? ''), declaredType: declaredType ?? '', content }, broken.signal),
		)
		turn.catch(() => content.resume())
	})
	try {
		await pipeline(request, form)
	} catch (error) {
		broken.abort()
		await turn.catch(() => undefined)
		throw new BrokenForm('The form broke off', { cause: error })
	}
	await turn
}

function readerOf({ headers }: IncomingMessage): InstanceType<typeof Busboy> {
	try {
		return new Busboy({
			headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
			limits: { files: mostFiles, fields: 10, fieldSize: 1000, fieldNameSize: 100, headerPairs: 20, headerSize: 8000 },
		})
	} catch (error) {
		throw new BrokenForm('The form has no boundary', { cause: error })
	}
}

/** Browsers write a quotation mark in a file's name as %22 (HTML Living Standard, multipart form data). */
function unquoted(fileName: string): string {
	return fileName.replaceAll('%22', '"')
}

/** One file of the form; the bytes it used up. */
async function takePart(context: Context, contributionId: string, part: Part, most: number, signal: AbortSignal): Promise<number> {
	const uploadId = randomBytes(16).toString('hex')
	let isOurs = true
	try {
		const { bytes, sha256 } = await keepPart(context, uploadId, part, most, signal)
		if (bytes === 0 && part.fileName === '') return 0
		const { fileName, declaredType } = part
		const command = { uploadId, contributionId, fileName, declaredType, bytes, sha256, part: part.as }
		const begun = sha256 === null ? no({ code: 'form-too-large', maxBytes: maxFormBytes }) : await beginUpload(context, command)
		if (!begun.ok) await noteRefused(context, command, begun.refusal)
		else {
			isOurs = false
			await completeUpload(context, uploadId)
			await receiveMedia(context, uploadId)
		}
		return bytes
	} finally {
		if (isOurs) await removeUploadFiles(context.env, uploadId)
	}
}

const no = (refusal: UploadRefusal): { readonly ok: false; readonly refusal: UploadRefusal } => ({ ok: false, refusal })

/** Writes the part to the disk up to `most` bytes; no hash when there were more. */
async function keepPart(
	{ env }: Context,
	uploadId: string,
	{ content }: Part,
	most: number,
	signal: AbortSignal,
): Promise<{ bytes: number; sha256: string | null }> {
	const hash = createHash('sha256')
	let bytes = 0
	const measured = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
		for await (const chunk of source) {
			bytes += chunk.length
			if (bytes > most) continue
			hash.update(chunk)
			yield chunk
		}
	}
	await pipeline(content, measured, createWriteStream(uploadPath(env, uploadId), { flags: 'wx', mode: 0o600 }), { signal })
	return bytes > most ? { bytes: most, sha256: null } : { bytes, sha256: hash.digest('hex') }
}

interface Refused {
	readonly uploadId: string
	readonly contributionId: string
	readonly fileName: string
	readonly declaredType: string
	readonly bytes: number
}

/** A form is answered by another page: the refusal is kept, so that it can be said there. */
async function noteRefused(context: Context, command: Refused, refusal: UploadRefusal): Promise<void> {
	const { memberId } = context.actor
	if (memberId === null) return
	const at = context.now()
	await context.db.transaction().execute(async (trx) => {
		await insertUpload(trx, {
			id: command.uploadId,
			member_id: memberId,
			contribution_id: command.contributionId,
			file_name: displayFileName(command.fileName),
			mime_claimed: command.declaredType.slice(0, 200),
			bytes: command.bytes,
			sha256_claimed: null,
			state: 'refused',
			refusal: JSON.stringify(refusal),
			created_at: at,
			updated_at: at,
			expires_at: at,
		})
		const subject = { contributionId: command.contributionId }
		await record(trx, context, subject, [{ kind: 'upload-refused', uploadId: command.uploadId, code: refusal.code }])
	})
}
