import type { MediaKind } from '#moderation/upload/limits.ts'
import type { Muxer } from 'node-av/api'
import type { Packet, Stream } from 'node-av/lib'
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
	const [{ BitStreamFilterAPI, Decoder, Demuxer, Encoder, FilterAPI, Muxer: MuxerAPI }, { Codec, Dictionary, Log }, constants] = parts
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
		return MuxerAPI.open(target, {
			format: writers[kind] ?? '',
			useAsyncWrite: false,
			...(isFilm && { options: { movflags: 'faststart' } }),
			configure: (context) => {
				context.metadata = Dictionary.fromObject(named)
				for (const stream of context.streams) stream.metadata = null
			},
		})
	}

	const isPictures = (stream: Stream) => describe(stream).some(({ type, isCover }) => type === 'video' && !isCover)

	/** A track to be copied: with its units that carry words taken out, of its parameters as well. */
	async function copyOf(stream: Stream, muxer: Muxer): Promise<(packet: Packet | null) => Promise<void>> {
		const index = muxer.addStream(stream)
		const units = wordyUnits[describe(stream)[0]?.codec ?? '']
		if (!units) return (packet) => muxer.writePacket(packet, index)
		const options = { options: { remove_types: units } }
		// Only a packet, or none, makes it read the parameters, and the muxer wants them before the first.
		using first = BitStreamFilterAPI.create('filter_units', stream, options)
		await first.filter(null)
		const written = muxer.getStream(index)
		if (written) first.outputCodecParameters?.copy(written.codecpar)
		const filter = BitStreamFilterAPI.create('filter_units', stream, options)
		return async (packet) => {
			for await (const bare of filter.packets(packet)) if (bare) await muxer.writePacket(bare, index)
			if (packet) return
			await muxer.writePacket(null, index)
			filter.close()
		}
	}

	async function rewrap(path: string, kind: MediaKind, target: string, { filmCodec, tags }: CopyWanted): Promise<boolean> {
		try {
			await using demuxer = await open(path, kind)
			await using muxer = await openTarget(target, kind, tags)
			const kept = [filmCodec === undefined ? undefined : demuxer.streams.find(isPictures), demuxer.audio()]
			const copies = new Map<number, (packet: Packet | null) => Promise<void>>()
			for (const stream of kept) if (stream) copies.set(stream.index, await copyOf(stream, muxer))
			for await (const packet of demuxer.packets()) {
				if (packet) await copies.get(packet.streamIndex)?.(packet)
				packet?.free()
			}
			for (const copy of copies.values()) await copy(null)
			return copies.size > 0
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
			const film = wanted.filmCodec === undefined ? undefined : films.streams.find(isPictures)
			using decoder = await Decoder.create(sound, { exitOnError: false })
			using filter = FilterAPI.create(silencing(wanted, false), {})
			using encoder = await Encoder.create(encoderOf[codec], { bitrate, filter })
			await using muxer = await openTarget(target, wanted.kind, wanted.tags)
			const copy = film && (await copyOf(film, muxer))
			const index = muxer.addStream(encoder)
			const writeSound = async () => {
				for await (const packet of encoder.packets(filter.frames(decoder.frames(demuxer.packets(sound.index))))) {
					if (packet) await muxer.writePacket(packet, index)
					packet?.free()
				}
				await muxer.writePacket(null, index)
			}
			const writePicture = async () => {
				if (!film || !copy) return
				for await (const packet of films.packets(film.index)) {
					if (packet) await copy(packet)
					packet?.free()
				}
				await copy(null)
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
			const film = films.streams.find(isPictures)
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
