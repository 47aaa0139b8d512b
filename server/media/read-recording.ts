import { parseFile } from 'music-metadata'
import { type MediaKind, mediaKinds } from '#moderation/upload/limits.ts'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import type { AvEngine, AvProbe, AvStream } from './av-engine.ts'
import { peakMeter, type Waveform } from './waveform.ts'
import { asTitle, deviceTime, isoPosition } from './written-facts.ts'

export type WaveformResult =
	| { readonly ok: true; readonly waveform: Waveform }
	| { readonly ok: false; readonly reason: 'processing-unavailable' | 'no-sound' | 'timed-out' }

/** What was read of a sound or film. */
export interface Recording {
	readonly kind: MediaKind
	readonly durationSeconds?: number
	readonly width?: number
	readonly height?: number
	readonly audioCodec?: string
	readonly videoCodec?: string
	readonly title?: string
	readonly capturedAt?: string
	readonly location?: { readonly latitude: number; readonly longitude: number }
	readonly device?: string
	readonly author?: string
	readonly copyright?: string
	readonly playable: 'yes' | 'maybe' | 'no'
	readonly hasFaults: boolean
	readonly waveform: WaveformResult
}

export type RecordingResult = { readonly ok: true; readonly recording: Recording } | { readonly ok: false; readonly refusal: MediaRefusal }

const played = /^(?:h264|vp8|vp9|av1|libdav1d|aac|mp3|opus|vorbis|flac|pcm_(?:s16le|s24le|s32le|f32le|u8))$/
const playedBySome = /^(?:hevc|alac|pcm_(?:mulaw|alaw)|ac3|eac3|libvpx.*|mp2)$/

/** Whether today's browsers play these codecs; one that nobody plays decides. */
function playableOf(kind: MediaKind, codecs: readonly string[]): Recording['playable'] {
	if (codecs.some((codec) => !played.test(codec) && !playedBySome.test(codec))) return 'no'
	return kind === 'mov' || kind === '3gp' || codecs.some((codec) => !played.test(codec)) ? 'maybe' : 'yes'
}

/** A film container with sound only is a sound. */
export function settledKind(kind: MediaKind, film: AvStream | undefined): MediaKind {
	if (film) return kind
	return kind === 'webm' ? 'weba' : kind === 'mp4' || kind === 'mov' ? 'm4a' : kind
}

/** FFmpeg names decoders; a few differ from the codec. */
const codecName = (codec: string) =>
	codec
		.replace(/^libdav1d$/, 'av1')
		.replace(/^libvpx-vp9$/, 'vp9')
		.replace(/^libvpx$/, 'vp8')
		.replace(/^libopus$/, 'opus')

function tagFacts(tags: AvProbe['tags']) {
	const title = asTitle(tags['title'])
	const capturedAt = deviceTime(tags['com.apple.quicktime.creationdate'] ?? tags['creation_time'] ?? tags['date'])
	const location = isoPosition(tags['com.apple.quicktime.location.iso6709'] ?? tags['location'] ?? tags['location-eng'])
	const device = asTitle(`${tags['com.apple.quicktime.make'] ?? ''} ${tags['com.apple.quicktime.model'] ?? ''}`)
	const author = asTitle(tags['artist'])
	const copyright = asTitle(tags['copyright'])
	return {
		...(title !== undefined && { title }),
		...(capturedAt !== undefined && { capturedAt }),
		...(location && { location }),
		...(device !== undefined && { device }),
		...(author !== undefined && { author }),
		...(copyright !== undefined && { copyright }),
	}
}

interface Measured {
	readonly waveform: WaveformResult
	readonly seconds: number
	readonly isBroken: boolean
}

/** Reads the whole sound once; the time is bounded here so that a long, sound recording is kept even when its waveform takes too long. */
async function measure(engine: AvEngine, path: string, kind: MediaKind, limitMs: number): Promise<Measured> {
	const meter = peakMeter()
	const signal = AbortSignal.timeout(limitMs)
	let isBroken = false
	try {
		for await (const samples of engine.samples(path, kind, signal)) {
			meter.add(samples)
			if (signal.aborted) break
		}
	} catch {
		isBroken = !signal.aborted
	}
	const waveform = meter.finish()
	const seconds = waveform.durationSeconds
	if (signal.aborted) return { waveform: { ok: false, reason: 'timed-out' }, seconds, isBroken }
	return { waveform: seconds > 0 ? { ok: true, waveform } : { ok: false, reason: 'no-sound' }, seconds, isBroken }
}

async function readWith(engine: AvEngine, path: string, kind: MediaKind, limitMs: number): Promise<RecordingResult> {
	const probe = await engine.probe(path, kind)
	if (!probe) return { ok: false, refusal: { code: 'undecodable', kind } }
	const isSoundKind = mediaKinds[kind].mediaClass === 'audio'
	const sound = probe.streams.find(({ type }) => type === 'audio')
	const film = isSoundKind ? undefined : probe.streams.find(({ type, isCover }) => type === 'video' && !isCover)
	if (!sound && !film) return { ok: false, refusal: { code: 'no-content', kind } }
	const measured: Measured = sound
		? await measure(engine, path, kind, limitMs)
		: { waveform: { ok: false, reason: 'no-sound' }, seconds: 0, isBroken: false }
	const isSilentFilm = film !== undefined && (await engine.still(path, kind, 0)) !== undefined
	if (measured.seconds === 0 && !isSilentFilm && !measured.waveform.ok && measured.waveform.reason !== 'timed-out') {
		return { ok: false, refusal: { code: 'undecodable', kind } }
	}
	return { ok: true, recording: describe(kind, probe, sound, film, measured) }
}

/** Far less sound than the file promises: the rest is missing or cannot be read. */
function isCutShort({ durationSeconds }: AvProbe, { waveform, seconds }: Measured): boolean {
	return waveform.ok && durationSeconds - seconds > 1 && seconds < durationSeconds * 0.9
}

function describe(kind: MediaKind, probe: AvProbe, sound: AvStream | undefined, film: AvStream | undefined, measured: Measured): Recording {
	const settled = settledKind(kind, film)
	const codecs = [sound, film].flatMap((stream) => (stream ? [codecName(stream.codec)] : []))
	const durationSeconds = film || !measured.waveform.ok ? probe.durationSeconds || measured.seconds : measured.seconds
	const isTurned = film?.turn === 90 || film?.turn === 270
	const size = film?.width && film.height ? { width: isTurned ? film.height : film.width, height: isTurned ? film.width : film.height } : {}
	return {
		kind: settled,
		...(durationSeconds > 0 && { durationSeconds }),
		...size,
		...(sound && { audioCodec: codecName(sound.codec) }),
		...(film && { videoCodec: codecName(film.codec) }),
		...tagFacts(probe.tags),
		playable: playableOf(settled, codecs),
		hasFaults: measured.isBroken || isCutShort(probe, measured),
		waveform: measured.waveform,
	}
}

/** Without a program that decodes: what the file says of itself, taken at its word. */
async function readWithoutEngine(path: string, kind: MediaKind): Promise<RecordingResult> {
	const mimeType = mediaKinds[kind].mime
	const read = await parseFile(path, { duration: true, skipCovers: true }).catch(() =>
		parseFile(path, { skipCovers: true }).catch(() => undefined),
	)
	const title = asTitle(read?.common.title)
	const author = asTitle(read?.common.artist)
	const seconds = read?.format.duration
	const codec = asTitle(read?.format.codec)
	const isSoundOnly = read?.format.hasVideo === false && read.format.hasAudio === true
	return {
		ok: true,
		recording: {
			kind: isSoundOnly ? settledKind(kind, undefined) : kind,
			...(seconds !== undefined && Number.isFinite(seconds) && seconds > 0 && { durationSeconds: seconds }),
			...(codec !== undefined && { audioCodec: codec }),
			...(title !== undefined && { title }),
			...(author !== undefined && { author }),
			playable: mimeType === 'video/webm' || mimeType === 'audio/mpeg' ? 'yes' : 'maybe',
			hasFaults: false,
			waveform: { ok: false, reason: 'processing-unavailable' },
		},
	}
}

/** Reads a sound or film; `limitMs` bounds the reading of its samples. */
export function readRecording(engine: AvEngine | undefined, path: string, kind: MediaKind, limitMs: number): Promise<RecordingResult> {
	return engine ? readWith(engine, path, kind, limitMs) : readWithoutEngine(path, kind)
}
