import { type Locker, Server } from '@tus/server'
import type { Request, RequestHandler, Response } from 'express'
import { anonymous } from '#moderation/actor.ts'
import { maxUploadBytes } from '#moderation/upload/limits.ts'
import { partNamed } from '#moderation/upload/part.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import { findUpload } from '#db/read/find-upload.ts'
import type { Context, Services } from '../context.ts'
import { requestContext } from '../http/request-context.ts'
import type { Sessions } from '../members/session.ts'
import { admitUpload } from './admit-upload.ts'
import { beginUpload, type BeginUpload } from './begin-upload.ts'
import { completeUpload } from './complete-upload.ts'
import { GatheringStore } from './gathering-store.ts'
import { forgetUpload } from './forget-upload.ts'
import { RecentCallers } from './recent-callers.ts'
import { uploadIdPattern } from './upload-folder.ts'
import { uploadStatus } from './upload-status.ts'

const path = '/files'
const address = /^\/files(?:\/([0-9a-f]{32}))?$/
const methods = { without: ['POST'], with: ['HEAD', 'PATCH', 'DELETE'] }

/**
 * Resumable uploads (tus 1.0.0, https://tus.io/protocols/resumable-upload) at /files: POST begins one, HEAD, PATCH and DELETE are for the member who began
 * it. Nothing can be read here. Stands before anything that reads bodies.
 */
export function uploadMount(services: Services, sessions: Sessions, locker: Locker): RequestHandler {
	const callers = new WeakMap<object, Context>()
	const recent = new RecentCallers()
	const tus = makeTus(services, locker, (request) => {
		const caller = request && callers.get(request)
		if (!caller) throw new Error('an upload request came past the mount')
		return caller
	})
	/** The caller's context when the upload is theirs and wants tus; undefined when it has been answered. */
	const admitted = async (request: Request, response: Response, id: string): Promise<Context | undefined> => {
		const { cookie } = request.headers
		const known = request.method === 'PATCH' ? recent.find(cookie, id) : undefined
		if (known) return known
		const [member, upload] = await Promise.all([sessions.read(cookie, services.now()), findUpload(services.db, id)])
		const context: Context = { ...services, actor: member ? { memberId: member.id, roles: [] } : anonymous }
		const admission = await admitUpload(context, request.method, upload)
		if (!admission.ok) answer(response, admission.refusal)
		else if (admission.whole !== undefined) answerWhole(response, request.method, admission.whole)
		else {
			if (request.method === 'PATCH') recent.remember(cookie, id, context)
			return context
		}
		return undefined
	}
	const handle = async (request: Request, response: Response): Promise<void> => {
		const id = address.exec(request.path)?.[1]
		if (!address.test(request.path)) return answer(response, { code: 'not-found' })
		const allowed = id === undefined ? methods.without : methods.with
		if (!allowed.includes(request.method)) {
			response.status(405).set('Allow', allowed.join(', ')).end()
			return
		}
		const context = id === undefined ? (await requestContext(services, sessions, request)).context : await admitted(request, response, id)
		if (context === undefined) return
		if (context.actor.memberId === null) return answer(response, { code: 'sign-in-needed' })
		callers.set(request, context)
		await tus.handle(request, response)
	}
	return (request, response, next) => {
		if (request.path !== path && !request.path.startsWith(`${path}/`)) return next()
		handle(request, response).catch(next)
	}
}

function makeTus(services: Services, locker: Locker, contextOf: (request: object | undefined) => Context): Server {
	return new Server({
		path,
		datastore: new GatheringStore(services.env, (id) => forgetUpload(services, id)),
		locker,
		relativeLocation: true,
		maxSize: maxUploadBytes,
		allowedOrigins: () => false,
		lockDrainTimeout: 800,
		disableTerminationForFinishedUploads: true,
		getFileIdFromRequest: (_request, last) => (last !== undefined && uploadIdPattern.test(last) ? last : undefined),
		onUploadCreate: async (request, upload) => {
			const command = commandOf(upload.id, upload.size, upload.metadata)
			const begun = await beginUpload(contextOf(request.runtime?.node?.req), command)
			if (!begun.ok) throw { status_code: uploadStatus[begun.refusal.code], body: JSON.stringify({ refusal: begun.refusal }) }
			return { metadata: {} }
		},
		onUploadFinish: async (_request, upload) => {
			await completeUpload(services, upload.id)
			return {}
		},
	})
}

function commandOf(uploadId: string, bytes: number | undefined, metadata: Record<string, string | null> = {}): BeginUpload {
	return {
		uploadId,
		contributionId: metadata['contributionId'] ?? '',
		fileName: metadata['name'] ?? metadata['filename'] ?? '',
		declaredType: metadata['type'] ?? metadata['filetype'] ?? '',
		bytes: bytes ?? -1,
		sha256: metadata['sha256'] || null,
		part: partNamed(metadata['part']),
	}
}

function answer(response: Response, refusal: UploadRefusal): void {
	response.status(uploadStatus[refusal.code]).set({ 'Tus-Resumable': '1.0.0', 'Cache-Control': 'no-store' }).json({ refusal })
}

/** The bytes may be in the store by now: the device hears that none are missing. */
function answerWhole(response: Response, method: string, bytes: number): void {
	response
		.status(method === 'HEAD' ? 200 : 204)
		.set({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(bytes), 'Upload-Length': String(bytes), 'Cache-Control': 'no-store' })
		.end()
}
