import { mediaRefusalCodes } from '#moderation/upload/media-refusal.ts'
import type { Messages } from './vi.ts'

/** The sentence for why a file could not be taken. Records hold the refusal as data; a code this version does not know gets the plainest sentence. */
export function mediaRefusalSentence(t: Messages, refusal: { readonly code: string }): string {
	const code = mediaRefusalCodes.find((known) => known === refusal.code) ?? 'crashed'
	const say: (facts: never) => string = t.media.refusals[code]
	return say(refusal as never)
}
