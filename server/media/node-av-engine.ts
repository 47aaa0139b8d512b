import { type MediaKind, mediaKinds } from '#moderation/upload/limits.ts'
import type { Stream } from 'node-av/lib'
import {
	asTurn,
	type AvEngine,
	type AvProbe,
	type AvStream,
	type CoverWanted,
	type MuteWanted,
	type PublicTags,
	readers,
	silencing,
	soundEncoder,
	writers,
} from './av-engine.ts'
import { filling } from './film-filling.ts'
import type { Pixels } from './picture.ts'
import { measuringRate } from './waveform.ts'

/** The turn in a display matrix: 3 × 3 fixed-point numbers, the first two rows as (cos, sin), (−sin, cos). */
function turnOf(matrix: Buffer | null): AvStream['turn'] {
	if (!matrix || matrix.length < 36) return 0
	return asTurn((Math.atan2(matrix.readInt32LE(4), matrix.readInt32LE(0)) * 180) / Math.PI)
}

const turnedBy: Readonly<Record<AvStream['turn'], string>> = {
	0: '',
	90: ',transpose=clock',
	180: ',hflip,vflip',
	270: ',transpose=cclock',
}

/** FFmpeg as a library inside this process: to be used in a child process only. `undefined` when the optional package is not installed. */
export async function nodeAvEngine(): Promise<AvEngine | undefined> {
	const parts = await Promise.all([import('node-av/api'), import('node-av/lib'), import('node-av/constants')]).catch(() => undefined)
	if (!parts) return undefined
	const [{ Decoder, Demuxer, Encoder, FilterAPI, Muxer }, { Codec, Dictionary, Log }, constants] = parts
	Log.setLevel(constants.AV_LOG_QUIET)

	const open = (path: string, kind: MediaKind, signal?: AbortSignal) =>
		Demuxer.open(path, { format: readers[kind] ?? '', ...(signal && { signal }) })

	function describe(stream: Stream): AvStream[] {
		const { codecpar } = stream
		const type =
			codecpar.codecType === constants.AVMEDIA_TYPE_AUDIO
				? 'audio'
				: codecpar.codecType === constants.AVMEDIA_TYPE_VIDEO
					? 'video'
					: undefined
		if (!type) return []
		const codec = Codec.findDecoder(codecpar.codecId)?.name ?? 'unknown'
		const size = type === 'video' && codecpar.width > 0 ? { width: codecpar.width, height: codecpar.height } : {}
		const turn = turnOf(codecpar.getCodedSideData(constants.AV_PKT_DATA_DISPLAYMATRIX))
		return [
			{ type, codec: codec.replace(/float$/, ''), ...size, turn, isCover: stream.hasDisposition(constants.AV_DISPOSITION_ATTACHED_PIC) },
		]
	}

	async function probe(path: string, kind: MediaKind): Promise<AvProbe | undefined> {
		const demuxer = await open(path, kind).catch(() => undefined)
		if (!demuxer) return undefined
		try {
			const tags = Object.entries(demuxer.metadata).map(([name, value]) => [name.toLowerCase(), value])
			return {
				durationSeconds: Math.max(0, demuxer.duration),
				startSeconds: Math.max(0, ...[demuxer.startTime].filter(Number.isFinite)),
				streams: demuxer.streams.flatMap((stream) => describe(stream)),
				tags: Object.fromEntries(tags),
			}
		} finally {
			await demuxer.close()
		}
	}

	async function* samples(path: string, kind: MediaKind, signal: AbortSignal) {
		await using demuxer = await open(path, kind, signal)
		const stream = demuxer.audio()
		if (!stream) return
		using decoder = await Decoder.create(stream, { signal, exitOnError: false })
		using filter = FilterAPI.create(`aresample=${measuringRate},aformat=sample_fmts=s16:channel_layouts=mono`, { signal })
		for await (const frame of filter.frames(decoder.frames(demuxer.packets(stream.index)))) {
			if (!frame) continue
			const [plane] = frame.data ?? []
			const bytes = frame.nbSamples * 2
			if (plane) yield new Int16Array(plane.buffer.slice(plane.byteOffset, plane.byteOffset + bytes))
			frame.free()
		}
	}

	async function still(path: string, kind: MediaKind, seconds: number): Promise<Pixels | undefined> {
		try {
			await using demuxer = await open(path, kind)
			const stream = demuxer.video()
			if (!stream) return undefined
			if (seconds > 0) await demuxer.seek(seconds)
			const turn = turnedBy[turnOf(stream.codecpar.getCodedSideData(constants.AV_PKT_DATA_DISPLAYMATRIX))]
			using decoder = await Decoder.create(stream, { exitOnError: false })
			using filter = FilterAPI.create(`scale='min(1280,iw)':-2${turn},format=rgb24`, {})
			for await (const frame of filter.frames(decoder.frames(demuxer.packets(stream.index)))) {
				if (frame) return { data: frame.toBuffer(), width: frame.width, height: frame.height, channels: 3 }
			}
		} catch {
			return undefined
		}
		return undefined
	}

	function openTarget(target: string, kind: MediaKind, tags: PublicTags) {
		const isFilm = ['mp4', 'ipod', 'mov'].includes(writers[kind] ?? '')
		const named = Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== ''))
		return Muxer.open(target, {
			format: writers[kind] ?? '',
			useAsyncWrite: false,
			...(isFilm && { options: { movflags: 'faststart' } }),
			configure: (context) => {
				context.metadata = Dictionary.fromObject(named)
				for (const stream of context.streams) stream.metadata = null
			},
		})
	}

	async function rewrap(path: string, kind: MediaKind, target: string, tags: PublicTags): Promise<boolean> {
		try {
			await using demuxer = await open(path, kind)
			await using muxer = await openTarget(target, kind, tags)
			const isSound = mediaKinds[kind].mediaClass === 'audio'
			const kept = demuxer.streams.filter((stream) =>
				describe(stream).some(({ type, isCover }) => !isCover && (type === 'audio' || !isSound)),
			)
			const targets = new Map(kept.map((stream) => [stream.index, muxer.addStream(stream)]))
			for await (const packet of demuxer.packets()) {
				const index = packet && targets.get(packet.streamIndex)
				if (index !== undefined && index !== null) await muxer.writePacket(packet, index)
				packet?.free()
			}
			for (const index of targets.values()) await muxer.writePacket(null, index)
			return targets.size > 0
		} catch {
			return false
		}
	}

	async function mute(path: string, kind: MediaKind, target: string, wanted: MuteWanted): Promise<boolean> {
		const { codec, bitrate } = soundEncoder(wanted.kind)
		const encoderOf = { aac: constants.FF_ENCODER_AAC, libopus: constants.FF_ENCODER_LIBOPUS }
		try {
			await using demuxer = await open(path, kind)
			await using films = await open(path, kind)
			const sound = demuxer.audio()
			if (!sound) return false
			const film = wanted.isFilm
				? films.streams.find((stream) => describe(stream).some(({ type, isCover }) => type === 'video' && !isCover))
				: undefined
			using decoder = await Decoder.create(sound, { exitOnError: false })
			using filter = FilterAPI.create(silencing(wanted, false), {})
			using encoder = await Encoder.create(encoderOf[codec], { bitrate, filter })
			await using muxer = await openTarget(target, wanted.kind, wanted.tags)
			const picture = film && muxer.addStream(film)
			const index = muxer.addStream(encoder)
			const writeSound = async () => {
				for await (const packet of encoder.packets(filter.frames(decoder.frames(demuxer.packets(sound.index))))) {
					if (packet) await muxer.writePacket(packet, index)
					packet?.free()
				}
				await muxer.writePacket(null, index)
			}
			const writePicture = async () => {
				if (!film || picture === undefined) return
				for await (const packet of films.packets(film.index)) {
					if (packet) await muxer.writePacket(packet, picture)
					packet?.free()
				}
				await muxer.writePacket(null, picture)
			}
			await Promise.all([writeSound(), writePicture()])
			return true
		} catch {
			return false
		}
	}

	async function cover(path: string, kind: MediaKind, target: string, wanted: CoverWanted): Promise<boolean> {
		const clock = `setpts=PTS-${wanted.startSeconds.toFixed(6)}/TB`
		try {
			await using films = await open(path, kind)
			await using sounds = await open(path, kind)
			const film = films.streams.find((stream) => describe(stream).some(({ type, isCover }) => type === 'video' && !isCover))
			const sound = wanted.hasSound ? sounds.audio() : undefined
			if (!film) return false
			using seeing = await Decoder.create(film, { exitOnError: false })
			using fill = FilterAPI.create(`${clock}${turnedBy[wanted.turn]},${filling(wanted.regions)}`, {})
			using drawing = await Encoder.create(constants.FF_ENCODER_LIBX264, { filter: fill, options: { preset: 'veryfast', crf: 23 } })
			using hearing = sound && (await Decoder.create(sound, { exitOnError: false }))
			using silence = FilterAPI.create(silencing(wanted, false), {})
			using speaking = await Encoder.create(constants.FF_ENCODER_AAC, { bitrate: soundEncoder(wanted.kind).bitrate, filter: silence })
			await using muxer = await openTarget(target, wanted.kind, wanted.tags)
			const pictures = muxer.addStream(drawing)
			const words = hearing && muxer.addStream(speaking)
			const write = async (packets: ReturnType<typeof drawing.packets>, index: number) => {
				for await (const packet of packets) {
					if (packet) await muxer.writePacket(packet, index)
					packet?.free()
				}
				await muxer.writePacket(null, index)
			}
			await Promise.all([
				write(drawing.packets(fill.frames(seeing.frames(films.packets(film.index)))), pictures),
				sound && hearing && words !== undefined
					? write(speaking.packets(silence.frames(hearing.frames(sounds.packets(sound.index)))), words)
					: null,
			])
			return true
		} catch {
			return false
		}
	}

	return { name: 'node-av', probe, samples, still, rewrap, mute, cover }
}
