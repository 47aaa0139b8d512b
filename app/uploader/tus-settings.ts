import type { TusOpts } from '@uppy/tus'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import { firstPiece } from './piece-size.ts'

interface Meta {
	[key: string]: string | undefined
	contributionId?: string
	/** Keeps the same file of two contributions apart; never sent. */
	relativePath?: string
	sha256?: string
	part?: string
}
type Body = Record<string, unknown>
type Settings = TusOpts<Meta, Body>
export type { Body, Meta }

/** Which uploads are unfinished the server is asked, by content; the browser keeps no list of addresses, which would outlive who was signed in. */
const noList: NonNullable<Settings['urlStorage']> = {
	findAllUploads: () => Promise.resolve([]),
	findUploadsByFingerprint: () => Promise.resolve([]),
	removeUpload: () => Promise.resolve(),
	addUpload: () => Promise.resolve(''),
}

export interface HearTus {
	/** A request is about to go out without a line. */
	readonly onBreak: (fileId: string) => void
	/** The server has this many bytes of it, at this address. */
	readonly onAcknowledged: (fileId: string, bytes: number, uploadUrl: string) => void
}

/** How pieces are sent (their size follows the line, see piece-size.ts): one file at a time. Trying again after a break is the engine's, which can be told when to. */
export function tusSettings({ onBreak, onAcknowledged }: HearTus): Settings {
	return {
		endpoint: '/files',
		chunkSize: firstPiece,
		limit: 1,
		retryDelays: [],
		allowedMetaFields: ['contributionId', 'name', 'type', 'sha256', 'part'],
		storeFingerprintForResuming: false,
		urlStorage: noList,
		onBeforeRequest(request, file) {
			const offset = request.getHeader('Upload-Offset')
			if (offset !== undefined) onAcknowledged(file.id, Number(offset), request.getURL())
			if (!navigator.onLine) onBreak(file.id)
		},
	}
}

/** The reason in an answer of the upload address; undefined when the answer gives none, as when a line breaks. */
export function refusalIn(body: string | undefined): UploadRefusal | undefined {
	try {
		const { refusal } = JSON.parse(body ?? '')
		return typeof refusal?.code === 'string' ? refusal : undefined
	} catch {
		return undefined
	}
}
