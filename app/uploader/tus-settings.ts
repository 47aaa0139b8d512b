import type { TusOpts } from '@uppy/tus'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'

interface Meta {
	[key: string]: string | undefined
	contributionId?: string
	sha256?: string
	part?: string
}
type Body = Record<string, unknown>
type Settings = TusOpts<Meta, Body>
export type { Body, Meta }

/** A piece this large is lost at worst when the line breaks; the server keeps what it got of it all the same. */
const pieceBytes = 5 * 1024 * 1024

/** How pieces are sent: one file at a time, tried again with growing pauses, never again what the server refused for a reason. */
export function tusSettings(onBreak: (fileId: string) => void): Settings {
	return {
		endpoint: '/files',
		chunkSize: pieceBytes,
		limit: 1,
		retryDelays: [500, 1000, 3000, 5000, 10_000],
		allowedMetaFields: ['contributionId', 'name', 'type', 'sha256', 'part'],
		removeFingerprintOnSuccess: true,
		onShouldRetry(error, _attempt, _options, next) {
			if (refusalIn(error.originalResponse?.getBody()) !== undefined) return false
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
