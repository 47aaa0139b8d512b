import { writeFile } from 'node:fs/promises'
import { filmOf } from './film-sample.ts'
import { wav } from './samples.ts'

/** Who wrote the words between the pictures: any 16 bytes. */
const writer = '086f3693b7b34f2c965321492feee5b8'

/**
 * An MP4 of 3 seconds at `path`: H.264 with `words` between its pictures, as some camcorders write them (user data of ITU-T H.264, D.1.7), and an AAC track for each
 * of these loudnesses, 0 … 1. False where the optional package node-av is not installed.
 */
export async function writeFilmWithSecrets(path: string, words: string, loudnesses: readonly number[]): Promise<boolean> {
	const parts = await Promise.all([import('node-av/api'), import('node-av/constants')]).catch(() => undefined)
	if (!parts) return false
	const [{ BitStreamFilterAPI, Decoder, Demuxer, Encoder, FilterAPI, Muxer }, { FF_ENCODER_AAC, FF_ENCODER_LIBX264 }] = parts
	await using target = await Muxer.open(path, { format: 'mp4' })

	async function addPictures() {
		await writeFile(`${path}.mov`, filmOf({ width: 320, height: 180, frames: 3, turn: 'none', location: '+0+0/' }))
		const film = await Demuxer.open(`${path}.mov`, { format: 'mov' })
		const pictures = film.video()
		if (!pictures) throw new Error('the film has no pictures')
		const decoder = await Decoder.create(pictures)
		const filter = FilterAPI.create('format=yuv420p', {})
		const encoder = await Encoder.create(FF_ENCODER_LIBX264, { filter })
		const worded = BitStreamFilterAPI.create('h264_metadata', encoder, { options: { sei_user_data: `${writer}+${words}` } })
		const index = target.addStream(encoder, { bsf: worded })
		return async () => {
			for await (const packet of worded.packets(encoder.packets(filter.frames(decoder.frames(film.packets(pictures.index)))))) {
				await target.writePacket(packet, index)
				packet?.free()
			}
			await film.close()
		}
	}

	async function addSound(loudness: number) {
		const name = `${path}.${loudness}.wav`
		await writeFile(
			name,
			wav(3, (time) => loudness * Math.sin(time * 440 * 2 * Math.PI), 48_000),
		)
		const sound = await Demuxer.open(name, { format: 'wav' })
		const stream = sound.audio()
		if (!stream) throw new Error('the sound has no track')
		const decoder = await Decoder.create(stream)
		const filter = FilterAPI.create('aformat=sample_fmts=fltp,asetnsamples=n=1024:p=0', {})
		const encoder = await Encoder.create(FF_ENCODER_AAC, { filter })
		const index = target.addStream(encoder)
		return async () => {
			for await (const packet of encoder.packets(filter.frames(decoder.frames(sound.packets(stream.index))))) {
				await target.writePacket(packet, index)
				packet?.free()
			}
			await sound.close()
		}
	}

	const tracks = [await addPictures()]
	for (const loudness of loudnesses) tracks.push(await addSound(loudness))
	await Promise.all(tracks.map((write) => write()))
	return true
}
