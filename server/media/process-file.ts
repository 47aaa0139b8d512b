import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { maxBytes, type MediaClass, type MediaKind, mediaKinds } from '#moderation/upload/limits.ts'
import type { MediaFacts, PrivateMediaFacts } from '#moderation/upload/media-facts.ts'
import type { PicturePrint } from '#moderation/upload/picture/print.ts'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import type { AvEngine } from './av-engine.ts'
import { findTrailer } from './content-end.ts'
import { type DerivativeFile, makePoster, makeSizes, printPicture } from './derive.ts'
import { findSigns } from './embedded-signs.ts'
import { describeFile } from './describe-file.ts'
import { readPicture } from './picture.ts'
import { readWrittenFacts } from './picture-metadata.ts'
import { readRecording, type WaveformResult } from './read-recording.ts'
import { findRecordingTrailer } from './recording-end.ts'
import { sniff, sniffBytes } from './sniff.ts'

/** All that is known of an accepted file; `derivatives` lie in the folder the caller gave. */
export interface AcceptedMedia {
	readonly ok: true
	readonly media: MediaFacts
	readonly privateFacts: PrivateMediaFacts
	readonly derivatives: readonly DerivativeFile[]
	/** Of a picture, or of the still that stands for a film; absent when too even to be recognised. */
	readonly print?: PicturePrint
	/** For sound and film only. */
	readonly waveform?: WaveformResult
}

export interface RefusedMedia {
	readonly ok: false
	readonly refusal: MediaRefusal
}

export type MediaResult = AcceptedMedia | RefusedMedia

export type PublishResult =
	| {
			readonly ok: true
			readonly derivatives: readonly DerivativeFile[]
			/** Peaks of the copy, where sound was taken out of it. */
			readonly waveform?: readonly number[]
			/** Why a sound or film has no public copy; its original must not be published in its stead, it may tell places and names. */
			readonly withoutCopy?: 'processing-unavailable' | 'cannot-be-copied'
	  }
	| RefusedMedia

export const refuse = (refusal: MediaRefusal): RefusedMedia => ({ ok: false, refusal })

export async function fingerprint(path: string): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256')
	let bytes = 0
	for await (const chunk of createReadStream(path)) {
		hash.update(chunk)
		bytes += chunk.length
	}
	return { bytes, sha256: hash.digest('hex') }
}

async function readStretch(path: string, start: number, length: number): Promise<Buffer> {
	const handle = await open(path, 'r')
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start)
		return buffer.subarray(0, bytesRead)
	} finally {
		await handle.close()
	}
}

/** Sniffs a file and holds it against the limits. */
export async function admit(path: string): Promise<{ ok: true; kind: MediaKind; bytes: number } | RefusedMedia> {
	const { size: bytes } = await stat(path)
	if (bytes === 0) return refuse({ code: 'empty' })
	const sniffed = await sniff(await readStretch(path, 0, sniffBytes))
	if (sniffed.kind === null) return refuse({ code: 'unsupported-kind', found: sniffed.found })
	const tooLarge = overweight(mediaKinds[sniffed.kind].mediaClass, bytes)
	return tooLarge ? refuse(tooLarge) : { ok: true, kind: sniffed.kind, bytes }
}

function overweight(mediaClass: MediaClass, bytes: number): MediaRefusal | undefined {
	const limit = maxBytes[mediaClass]
	return bytes > limit ? { code: 'too-large', mediaClass, bytes, maxBytes: limit } : undefined
}

async function processPicture(path: string, kind: MediaKind, bytes: number, folder: string): Promise<MediaResult> {
	const read = await readPicture(path, kind)
	if (!read.ok) return read
	const { pixels, width, height, pages, hasFaults } = read.picture
	const content = await readFile(path)
	const written = readWrittenFacts(content)
	const trailer = findTrailer(kind, content)
	const print = await printPicture(pixels)
	const extra = {
		width,
		height,
		pages,
		hasFaults,
		signs: findSigns(content),
		...(trailer && { trailer }),
	}
	return { ok: true, ...describeFile(kind, bytes, written, extra), derivatives: await makeSizes(pixels, folder), ...(print && { print }) }
}

export async function findPoster(engine: AvEngine, path: string, kind: MediaKind, seconds: number) {
	const later = seconds > 2 ? await engine.still(path, kind, Math.min(10, seconds * 0.1)) : undefined
	return later ?? engine.still(path, kind, 0)
}

const edgeBytes = 1024 * 1024

async function processRecording(
	path: string,
	kind: MediaKind,
	bytes: number,
	folder: string,
	engine: AvEngine | undefined,
	limitMs: number,
): Promise<MediaResult> {
	const read = await readRecording(engine, path, kind, limitMs)
	if (!read.ok) return read
	const { recording } = read
	const tooLarge = overweight(mediaKinds[recording.kind].mediaClass, bytes)
	if (tooLarge) return refuse(tooLarge)
	const poster =
		engine && recording.videoCodec !== undefined ? await findPoster(engine, path, kind, recording.durationSeconds ?? 0) : undefined
	const print = poster && (await printPicture(poster))
	const edges = Buffer.concat([
		await readStretch(path, 0, edgeBytes),
		await readStretch(path, Math.max(edgeBytes, bytes - edgeBytes), edgeBytes),
	])
	const { kind: settled, waveform, ...written } = recording
	const trailer = await findRecordingTrailer(path, kind, bytes)
	const sound = waveform.ok ? waveform.waveform.sound : undefined
	return {
		ok: true,
		...describeFile(settled, bytes, written, {
			...written,
			signs: findSigns(edges),
			...(trailer && { trailer }),
			...(sound && { sound }),
		}),
		derivatives: poster ? [await makePoster(poster, folder)] : [],
		...(print && { print }),
		waveform,
	}
}

/** Everything the house wants to know of an original, and the previews for its own people. To be run in a child process. */
export async function processFile(path: string, folder: string, engine: AvEngine | undefined, limitMs: number): Promise<MediaResult> {
	const admitted = await admit(path)
	if (!admitted.ok) return admitted
	const { kind, bytes } = admitted
	return mediaKinds[kind].mediaClass === 'image'
		? processPicture(path, kind, bytes, folder)
		: processRecording(path, kind, bytes, folder, engine, limitMs)
}
