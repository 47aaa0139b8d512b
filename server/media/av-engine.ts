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
	/** Copies sound and picture tracks bit by bit into a fresh file without any of the old metadata; false when that failed. */
	rewrap(path: string, kind: MediaKind, target: string, tags: PublicTags): Promise<boolean>
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
