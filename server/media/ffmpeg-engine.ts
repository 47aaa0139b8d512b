import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { MediaKind } from '#moderation/upload/limits.ts'
import {
	asTurn,
	type AvEngine,
	type AvProbe,
	type AvStream,
	type CopyWanted,
	type CoverWanted,
	type MuteWanted,
	type PublicTags,
	readers,
	silencing,
	soundEncoder,
	wordyUnits,
	writers,
} from './av-engine.ts'
import { filling } from './film-filling.ts'
import { measuringRate } from './waveform.ts'

const run = promisify(execFile)
const probeLimits = { timeout: 30_000, maxBuffer: 8 * 1024 * 1024, killSignal: 'SIGKILL' } as const

interface Answer {
	readonly format?: { readonly duration?: string; readonly start_time?: string; readonly tags?: Record<string, string> }
	readonly streams?: readonly StreamAnswer[]
}
interface StreamAnswer {
	readonly codec_type?: string
	readonly codec_name?: string
	readonly width?: number
	readonly height?: number
	readonly disposition?: { readonly attached_pic?: number }
	readonly side_data_list?: readonly { readonly rotation?: number }[]
}

const inputArguments = (path: string, kind: MediaKind) => ['-protocol_whitelist', 'file,pipe', '-f', readers[kind] ?? '', '-i', path]
const quiet = ['-nostdin', '-v', 'error', '-max_alloc', '268435456', '-threads', '1']

const withoutMetadata = ['-map_metadata', '-1', '-map_metadata:s', '-1', '-map_chapters', '-1', '-fflags', '+bitexact']

function copyOfPictures(codec: string | undefined): string[] {
	// Where a map finds nothing, FFmpeg chooses for itself.
	if (codec === undefined) return ['-vn', '-sn', '-dn']
	const units = wordyUnits[codec]
	return ['-map', '0:V:0', '-c:v', 'copy', ...(units ? ['-bsf:v', `filter_units=remove_types=${units}`] : [])]
}

function asStream(answer: StreamAnswer): AvStream[] {
	const { codec_type: type, codec_name: codec = 'unknown', width, height } = answer
	if (type !== 'audio' && type !== 'video') return []
	const rotation = answer.side_data_list?.find((side) => side.rotation !== undefined)?.rotation ?? 0
	const size = width && height ? { width, height } : {}
	return [{ type, codec, ...size, turn: asTurn(-rotation), isCover: answer.disposition?.attached_pic === 1 }]
}

function asProbe({ format, streams = [] }: Answer): AvProbe {
	const tags = Object.fromEntries(Object.entries(format?.tags ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
	const startSeconds = Number(format?.start_time ?? 0) || 0
	return { durationSeconds: Number(format?.duration ?? 0) || 0, startSeconds, streams: streams.flatMap(asStream), tags }
}

/** FFmpeg as separate programs; `program` is the path of ffmpeg, ffprobe lies beside it. */
export function ffmpegEngine(program: string): AvEngine {
	const prober = join(dirname(program), process.platform === 'win32' ? 'ffprobe.exe' : 'ffprobe')

	async function probe(path: string, kind: MediaKind): Promise<AvProbe | undefined> {
		const asked = ['-v', 'error', '-max_alloc', '268435456', '-show_format', '-show_streams', '-of', 'json']
		const answer = await run(prober, [...asked, ...inputArguments(path, kind)], probeLimits).catch(() => undefined)
		if (!answer) return undefined
		// ffprobe's own JSON: trusted in form, its values are checked where they are used.
		const parsed: Answer = JSON.parse(answer.stdout)
		return asProbe(parsed)
	}

	async function* samples(path: string, kind: MediaKind, signal: AbortSignal) {
		const output = ['-map', '0:a:0', '-ac', '1', '-ar', String(measuringRate), '-f', 's16le', 'pipe:1']
		const child = spawn(program, [...quiet, ...inputArguments(path, kind), ...output], {
			stdio: ['ignore', 'pipe', 'ignore'],
			signal,
			killSignal: 'SIGKILL',
		})
		child.on('error', () => {})
		let odd: Buffer = Buffer.alloc(0)
		try {
			for await (const chunk of child.stdout) {
				const bytes: Buffer = Buffer.concat([odd, chunk])
				const even = bytes.length - (bytes.length % 2)
				odd = bytes.subarray(even)
				yield new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + even))
			}
		} finally {
			if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
				child.kill('SIGKILL')
				await once(child, 'close').catch(() => {})
			}
		}
	}

	async function still(path: string, kind: MediaKind, seconds: number) {
		const output = ['-map', '0:v:0', '-frames:v', '1', '-vf', "scale='min(1280,iw)':-2", '-f', 'image2pipe', '-c:v', 'png', 'pipe:1']
		const taken = await run(program, [...quiet, '-ss', String(seconds), ...inputArguments(path, kind), ...output], {
			...probeLimits,
			maxBuffer: 64 * 1024 * 1024,
			encoding: 'buffer',
		}).catch(() => undefined)
		if (!taken?.stdout.length) return undefined
		const { data, info } = await sharp(taken.stdout)
			.removeAlpha()
			.toColourspace('srgb')
			.raw({ depth: 'uchar' })
			.toBuffer({ resolveWithObject: true })
		return { data, width: info.width, height: info.height, channels: 3 as const }
	}

	async function write(path: string, kind: MediaKind, target: string, as: MediaKind, tracks: readonly string[], tags: PublicTags) {
		const named = Object.entries(tags).flatMap(([name, value]) => (value === '' ? [] : ['-metadata', `${name}=${value}`]))
		const faststart = writers[as] === 'mp4' || writers[as] === 'mov' || writers[as] === 'ipod' ? ['-movflags', '+faststart'] : []
		const output = [...tracks, ...withoutMetadata, ...named, ...faststart, '-f', writers[as] ?? '', '-y', target]
		return run(program, [...quiet, ...inputArguments(path, kind), ...output], { ...probeLimits, timeout: 3_600_000 }).then(
			() => true,
			() => false,
		)
	}

	const rewrap = (path: string, kind: MediaKind, target: string, { filmCodec, tags }: CopyWanted) =>
		write(path, kind, target, kind, [...copyOfPictures(filmCodec), '-map', '0:a:0?', '-c:a', 'copy'], tags)

	async function mute(path: string, kind: MediaKind, target: string, wanted: MuteWanted) {
		const { codec, bitrate } = soundEncoder(wanted.kind)
		const sound = ['-map', '0:a:0', '-af', silencing(wanted, true), '-c:a', codec, '-b:a', bitrate]
		return write(path, kind, target, wanted.kind, [...copyOfPictures(wanted.filmCodec), ...sound], wanted.tags)
	}

	async function cover(path: string, kind: MediaKind, target: string, wanted: CoverWanted) {
		const { codec, bitrate } = soundEncoder(wanted.kind)
		const pictures = ['-map', '0:V:0', '-vf', filling(wanted.regions), '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23']
		const sound = wanted.hasSound ? ['-map', '0:a:0', '-af', silencing(wanted, true), '-c:a', codec, '-b:a', bitrate] : []
		return write(path, kind, target, wanted.kind, [...pictures, ...sound], wanted.tags)
	}

	return { name: 'ffmpeg', probe, samples, still, rewrap, mute, cover }
}
