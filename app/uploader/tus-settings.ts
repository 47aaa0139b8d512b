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

/** How pieces are sent (their size follows the line, see piece-size.ts): one file at a time, tried again with growing pauses, never again what the server refused for a reason. */
export function tusSettings(onBreak: (fileId: string) => void, onRetry: () => void): Settings {
	return {
		endpoint: '/files',
		chunkSize: firstPiece,
		limit: 1,
		retryDelays: [500, 1000, 3000, 5000, 10_000],
		allowedMetaFields: ['contributionId', 'name', 'type', 'sha256', 'part'],
		storeFingerprintForResuming: false,
		urlStorage: noList,
		onShouldRetry(error, _attempt, _options, next) {
			if (refusalIn(error.originalResponse?.getBody()) !== undefined) return false
			onRetry()
			return next(error)
		},
		onBeforeRequest(_request, file) {
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
