import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import type { Messages } from './vi.ts'

/** Why an upload was not taken, in the page's language. */
export function uploadRefusalSentence(t: Messages, refusal: UploadRefusal): string {
	switch (refusal.code) {
		case 'sign-in-needed':
		case 'not-found':
		case 'closed':
		case 'malformed':
		case 'lost':
			return t.upload.refusals[refusal.code]
		case 'form-too-large':
			return t.upload.form.tooMuch(Math.round(refusal.maxBytes / 1e6))
		default: {
			const say: (facts: never) => string = t.media.refusals[refusal.code]
			return say(refusal as never)
		}
	}
}
