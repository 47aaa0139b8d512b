import type { CoveredRegion, Stretch } from '#moderation/review/mask.ts'
import type { MediaKind } from '#moderation/upload/limits.ts'
import type { Pixels } from './picture.ts'

export interface AvStream {
	readonly type: 'audio' | 'video'
	/** FFmpeg's short name: `aac`, `h264`, … */
	readonly codec: string
	readonly width?: number
	readonly height?: number
	/** Degrees clockwise the picture must be turned to stand upright. */
	readonly turn: 0 | 90 | 180 | 270
	/** A cover picture inside a sound file, not a film. */
	readonly isCover: boolean
}

export interface AvProbe {
	/** 0 when the file does not say. */
	readonly durationSeconds: number
	/** Time stamp at which the file begins; players call it 0:00. */
	readonly startSeconds: number
	readonly streams: readonly AvStream[]
	/** Names in lower case. */
	readonly tags: Readonly<Record<string, string>>
}

export interface PublicTags {
	readonly title: string
	readonly artist: string
	readonly copyright: string
}

/** A program that reads sound and film. Every method is given the kind found by sniffing and reads the file as that and nothing else. */
export interface AvEngine {
	readonly name: 'ffmpeg' | 'node-av'
	/** `undefined` when the file cannot be opened as its kind. */
	probe(path: string, kind: MediaKind): Promise<AvProbe | undefined>
	/** The first sound track as signed 16-bit samples, one channel, at `measuringRate`; ends early where the file breaks. */
	samples(path: string, kind: MediaKind, signal: AbortSignal): AsyncIterable<Int16Array>
	/** A picture at or after `seconds`, at most 1280 wide, turned upright. */
	still(path: string, kind: MediaKind, seconds: number): Promise<Pixels | undefined>
	/**
	 * The first sound track and, of a film, the first of pictures copied as they are encoded into a fresh file, without any of the old metadata and the words between
	 * the pictures; false when that failed. More tracks are left out: at the desks nobody heard or saw them.
	 */
	rewrap(path: string, kind: MediaKind, target: string, wanted: CopyWanted): Promise<boolean>
	/** As `rewrap`, but the sound encoded anew with silence in these stretches. */
	mute(path: string, kind: MediaKind, target: string, wanted: MuteWanted): Promise<boolean>
	/** A film encoded anew as H.264 and AAC, upright, with these places of its pictures filled and silence in the stretches; false when that failed. */
	cover(path: string, kind: MediaKind, target: string, wanted: CoverWanted): Promise<boolean>
}

export interface CopyWanted {
	/** FFmpeg's short name of what the film's pictures are encoded as; absent: sound alone. */
	readonly filmCodec?: string | undefined
	readonly tags: PublicTags
}

export interface MuteWanted extends CopyWanted {
	readonly stretches: readonly Stretch[]
	readonly isFilm: boolean
	/** Of the file to be written. */
	readonly kind: MediaKind
	readonly startSeconds: number
}

export interface CoverWanted extends MuteWanted {
	readonly regions: readonly CoveredRegion[]
	readonly turn: AvStream['turn']
	readonly hasSound: boolean
}

/**
 * Kinds of units between the pictures that carry words, and in some camcorders' films the place: supplemental enhancement information (ITU-T H.264 table 7-1, H.265
 * table 7-1), as FFmpeg's `filter_units` takes them. Films of other encodings have none to take out.
 */
export const wordyUnits: Readonly<Record<string, string>> = { h264: '6', hevc: '39-40' }

/** What each container is given to hold sound that is encoded anew. */
export function soundEncoder(kind: MediaKind): { readonly codec: 'aac' | 'libopus'; readonly bitrate: string } {
	return kind === 'webm' || kind === 'weba' ? { codec: 'libopus', bitrate: '128k' } : { codec: 'aac', bitrate: '160k' }
}

/**
 * FFmpeg's filters that put silence in place of stretches, before anything resamples. Time counts from the beginning of the sound, as the waveform was measured; in
 * a film from its own beginning. Frames are cut small, since the filter decides frame by frame.
 */
export function silencing({ stretches, isFilm, kind, startSeconds }: MuteWanted, alreadyAtZero: boolean): string {
	const clock = isFilm ? (alreadyAtZero ? [] : [`asetpts=PTS-${startSeconds.toFixed(6)}/TB`]) : ['asetpts=N/SR/TB']
	const within = stretches.map(({ fromMs, toMs }) => `between(t,${fromMs / 1000},${toMs / 1000})`).join('+')
	const form =
		soundEncoder(kind).codec === 'libopus'
			? 'sample_fmts=flt:sample_rates=48000:channel_layouts=mono|stereo'
			: 'sample_fmts=fltp:sample_rates=8000|11025|12000|16000|22050|24000|32000|44100|48000:channel_layouts=mono|stereo'
	const silence = stretches.length === 0 ? [] : ['asetnsamples=n=256:p=0', `volume=volume=0:enable='${within}'`]
	return [...clock, ...silence, `aformat=${form}`, 'asetnsamples=n=1024:p=0'].join(',')
}

/** How FFmpeg names the reader of each kind: reading by name keeps playlists and scripts that pose as films from being followed. */
export const readers: Readonly<Partial<Record<MediaKind, string>>> = {
	mp3: 'mp3',
	m4a: 'mov',
	aac: 'aac',
	ogg: 'ogg',
	wav: 'wav',
	flac: 'flac',
	weba: 'matroska',
	mp4: 'mov',
	mov: 'mov',
	webm: 'matroska',
	'3gp': 'mov',
}

/** The writer of each kind, for public copies. */
export const writers: Readonly<Partial<Record<MediaKind, string>>> = {
	mp3: 'mp3',
	m4a: 'ipod',
	aac: 'adts',
	ogg: 'ogg',
	wav: 'wav',
	flac: 'flac',
	weba: 'webm',
	mp4: 'mp4',
	mov: 'mov',
	webm: 'webm',
	'3gp': '3gp',
}

/** Quarter turns only; phones write nothing else. */
export function asTurn(degrees: number): AvStream['turn'] {
	const quarter = ((Math.round(degrees / 90) % 4) + 4) % 4
	return quarter === 1 ? 90 : quarter === 2 ? 180 : quarter === 3 ? 270 : 0
}
