import type { UploadRefusalCode } from '#moderation/upload/upload-refusal.ts'

/** The HTTP status of each refusal on the upload address. */
export const uploadStatus: Record<UploadRefusalCode, number> = {
	'sign-in-needed': 401,
	'not-found': 404,
	closed: 409,
	malformed: 400,
	'form-too-large': 413,
	lost: 410,
	'unsupported-kind': 415,
	'too-large': 413,
	'too-many-pixels': 422,
	empty: 422,
	truncated: 422,
	undecodable: 422,
	'no-content': 422,
	'hash-mismatch': 410,
	'timed-out': 422,
	'out-of-memory': 422,
	crashed: 422,
	'too-many-files': 409,
	'too-many-open-uploads': 429,
	'daily-quota': 429,
	'total-quota': 409,
}
