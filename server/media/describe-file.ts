import { type MediaKind, mediaKinds } from '#moderation/upload/limits.ts'
import type { MediaFacts, PrivateMediaFacts } from '#moderation/upload/media-facts.ts'
import type { WrittenFacts } from './picture-metadata.ts'

type Written = Omit<WrittenFacts, 'hasLocation'> & { readonly hasLocation?: boolean }
type Extra = Partial<Omit<MediaFacts, 'kind' | 'bytes'>>

/** Parts what was read of a file into facts for the house and private facts. */
export function describeFile(
	kind: MediaKind,
	bytes: number,
	written: Written,
	extra: Extra,
): { media: MediaFacts; privateFacts: PrivateMediaFacts } {
	const { title, capturedAt, location, device, author, copyright } = written
	const { mediaClass, mime, playable } = mediaKinds[kind]
	const { width, height, pages, durationSeconds, audioCodec, videoCodec, trailer, sound } = extra
	return {
		media: {
			kind,
			mediaClass,
			mime,
			bytes,
			...(width !== undefined && { width }),
			...(height !== undefined && { height }),
			...(pages !== undefined && { pages }),
			...(durationSeconds !== undefined && { durationSeconds }),
			...(audioCodec !== undefined && { audioCodec }),
			...(videoCodec !== undefined && { videoCodec }),
			...(trailer && { trailer }),
			...(sound && { sound }),
			...(title !== undefined && { title }),
			...(capturedAt !== undefined && { capturedAt }),
			hasLocation: written.hasLocation ?? location !== undefined,
			hasFaults: extra.hasFaults ?? false,
			signs: extra.signs ?? [],
			playable: extra.playable ?? playable,
		},
		privateFacts: {
			...(location && { location }),
			...(device !== undefined && { device }),
			...(author !== undefined && { author }),
			...(copyright !== undefined && { copyright }),
		},
	}
}
