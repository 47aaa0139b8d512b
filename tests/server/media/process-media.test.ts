import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exifReader from 'exifreader'
import sharp, { type Sharp } from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { comparePrints } from '#moderation/upload/picture/compare.ts'
import type { PicturePrint } from '#moderation/upload/picture/print.ts'
import { mediaFolderPrefix, openMediaWorker } from '#server/media/media-worker.ts'
import { readRecording } from '#server/media/read-recording.ts'
import { drawScene } from '#tests/support/draw-scene.ts'
import { filmOf } from './film-sample.ts'
import { emptyZip, impostors, patterned, phonePhoto, pngOf, quarters, tone, wav, withComment } from './samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'process-media-'))
const losses: string[] = []
const worker = openMediaWorker({ onLoss: ({ detail }) => losses.push(detail) })
afterAll(async () => {
	await worker.close()
	rmSync(folder, { recursive: true, force: true })
})

let count = 0
function file(content: Buffer, name = 'tệp lạ.bin'): string {
	const path = join(folder, `${++count}-${name}`)
	writeFileSync(path, content)
	return path
}

async function accepted(content: Buffer) {
	const result = await worker.processMedia(file(content))
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
	return result
}

const half = (content: Buffer) => content.subarray(0, content.length / 2)
const damagedIn = (content: Buffer) => Buffer.concat([half(content), Buffer.alloc(20, 0xaa), content.subarray(content.length / 2 + 20)])
const png = await patterned(200, 150).png().toBuffer()
const noise = await patterned(640, 480).jpeg().toBuffer()

test.each(impostors)('%s called %s is refused with its reason', async (_why, name, content, found) => {
	expect(await worker.processMedia(file(content, name))).toEqual({ ok: false, refusal: { code: 'unsupported-kind', found } })
})

test.each<[string, () => Buffer | Promise<Buffer>, object]>([
	['nothing', () => Buffer.alloc(0), { code: 'empty' }],
	['a bomb: 400 megapixels in a few kilobytes', () => pngOf(20_000, 20_000), { code: 'too-many-pixels', width: 20_000, height: 20_000 }],
	['a header that lies about 10 gigapixels', () => pngOf(100_000, 100_000, 1), { code: 'too-many-pixels' }],
	['a PNG that ends well but lacks most of its rows', () => pngOf(5_000, 5_000, 10), { code: 'undecodable', kind: 'png' }],
	['a PNG cut in the middle', () => half(png), { code: 'truncated', kind: 'png' }],
	['a JPEG cut in the middle', () => half(noise), { code: 'truncated', kind: 'jpeg' }],
	['a PNG damaged in its middle', () => damagedIn(png), { code: 'undecodable', kind: 'png' }],
	['a JPEG of which only the header came', () => noise.subarray(0, 200), { code: 'undecodable', kind: 'jpeg' }],
	['a WebP cut in the middle', async () => half(await patterned(640, 480).webp().toBuffer()), { kind: 'webp' }],
	['an AVIF cut in the middle', async () => half(await patterned(640, 480).avif().toBuffer()), { code: 'undecodable', kind: 'avif' }],
	[
		'a TIFF whose first directory points at itself',
		() => Buffer.from('II*\0\x08\0\0\0\x01\0\0\x01\x03\0\x01\0\0\0\x01\0\0\0\x08\0\0\0', 'latin1'),
		{ code: 'undecodable', kind: 'tiff' },
	],
	[
		'HEIC with boxes of nonsense',
		() => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x20metaXXXX', 'latin1'), Buffer.alloc(64, 255)]),
		{ code: 'undecodable', kind: 'heic' },
	],
])('%s is refused with its reason', async (_why, content, refusal) => {
	expect(await worker.processMedia(file(await content()))).toMatchObject({ ok: false, refusal })
})

test('three sizes, of which none is larger than the original, and the facts of the picture', async () => {
	const { media, derivatives, release } = await accepted(await patterned(3000, 1500).jpeg().toBuffer())
	expect(derivatives.map(({ name, mime, width, height }) => [name, mime, width, height])).toEqual([
		['small', 'image/webp', 480, 240],
		['medium', 'image/webp', 1200, 600],
		['large', 'image/jpeg', 2400, 1200],
	])
	expect(media).toMatchObject({
		kind: 'jpeg',
		mediaClass: 'image',
		width: 3000,
		height: 1500,
		hasFaults: false,
		hasLocation: false,
		signs: [],
		playable: 'yes',
	})
	for (const { path, bytes } of derivatives) expect((await stat(path)).size).toBe(bytes)
	await release()
	await expect(stat(derivatives[0]?.path ?? '')).rejects.toThrow('ENOENT')
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i stands upright afterwards', async (orientation) => {
	const upright = { topLeft: 'red', topRight: 'green', bottomLeft: 'blue', bottomRight: 'white' }
	/** How a camera stores an upright scene for each orientation (EXIF 2.32, 4.6.5.1.6). */
	const stored = {
		1: (scene: Sharp) => scene,
		2: (scene: Sharp) => scene.flop(),
		3: (scene: Sharp) => scene.flip().flop(),
		4: (scene: Sharp) => scene.flip(),
		5: (scene: Sharp) => scene.flip().rotate(90),
		6: (scene: Sharp) => scene.rotate(270),
		7: (scene: Sharp) => scene.flip().rotate(270),
		8: (scene: Sharp) => scene.rotate(90),
	}[orientation]
	const scene = await quarters(300, 200).png().toBuffer()
	const taken = await stored?.(sharp(scene)).png().toBuffer()
	const { media, derivatives, release } = await accepted(await sharp(taken).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer())
	expect([media.width, media.height]).toEqual([300, 200])
	const { data } = await sharp(derivatives[0]?.path).raw().toBuffer({ resolveWithObject: true })
	const colour = (x: number, y: number) => {
		const [red = 0, green = 0, blue = 0] = data.subarray((y * 300 + x) * 3)
		return red > 128 && green > 128 ? 'white' : red > 128 ? 'red' : green > 128 ? 'green' : blue > 128 ? 'blue' : 'black'
	}
	expect({ topLeft: colour(30, 30), topRight: colour(270, 30), bottomLeft: colour(30, 170), bottomRight: colour(270, 170) }).toEqual(
		upright,
	)
	await release()
})

test('a phone’s photo: position and device become private facts, no derivative carries any metadata', async () => {
	const { media, privateFacts, derivatives, release } = await accepted(await phonePhoto())
	expect(media).toMatchObject({ hasLocation: true, capturedAt: '2024-05-01T17:03:00' })
	expect(JSON.stringify(media)).not.toMatch(/12\.6|108\.0|May 1|HWang/)
	expect(privateFacts).toMatchObject({ location: { latitude: expect.closeTo(12.667, 2) }, device: 'Thu May 1', author: 'HWang Nie' })
	for (const { path } of derivatives) {
		const { exif, gps, xmp, iptc } = await exifReader.load(path, { expanded: true })
		expect([exif, gps, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined])
	}
	await release()
})

test('colours of a wide-gamut picture are brought to sRGB', async () => {
	const red = { create: { width: 64, height: 64, channels: 3, background: '#e00000' } } as const
	const plain = await sharp(red).png().toBuffer()
	const wide = await sharp(red).withIccProfile('p3').png().toBuffer()
	const { derivatives, release } = await accepted(wide)
	const seen = await sharp(derivatives[2]?.path).raw().toBuffer()
	const meant = await sharp(plain).raw().toBuffer()
	for (const channel of [0, 1, 2]) expect(Math.abs((seen[channel] ?? 0) - (meant[channel] ?? 0))).toBeLessThan(12)
	await release()
})

test.each(['png', 'webp', 'avif', 'tiff'] as const)('%s is taken', async (format) => {
	const { media, derivatives, release } = await accepted(await patterned(200, 150).toFormat(format).toBuffer())
	expect([media.kind, media.width, media.height, derivatives.length]).toEqual([format, 200, 150, 3])
	await release()
})

test('a picture with see-through parts is laid on white for the download size', async () => {
	const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
		.png()
		.toBuffer()
	const { derivatives, release } = await accepted(clear)
	expect([...(await sharp(derivatives[2]?.path).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255])
	await release()
})

test('a photo with damaged blocks is taken and marked', async () => {
	const damaged = Buffer.from(noise)
	for (let at = noise.length - 4000; at < noise.length - 3990; at++) damaged[at] = 0x55
	damaged[noise.length - 2000] = 0xff
	damaged[noise.length - 1999] = 0xd3
	const { media, release } = await accepted(damaged)
	expect(media.hasFaults).toBe(true)
	await release()
})

test('the same picture, smaller and saved anew, keeps its print; another one does not; a white page has none', async () => {
	const prints: (PicturePrint | undefined)[] = []
	for (const content of [
		await drawScene(1).jpeg().toBuffer(),
		await drawScene(1).resize(500).jpeg({ quality: 40 }).toBuffer(),
		await drawScene(2).jpeg().toBuffer(),
		await sharp({ create: { width: 900, height: 600, channels: 3, background: 'white' } })
			.png()
			.toBuffer(),
	]) {
		const { print, release } = await accepted(content)
		prints.push(print)
		await release()
	}
	const [one, again, other, white] = prints
	if (!one || !again || !other) throw new Error('a scene has no print')
	expect(comparePrints(one, again)?.correlation).toBeGreaterThan(0.97)
	expect(comparePrints(one, other)).toBeUndefined()
	expect(white).toBeUndefined()
})

test('what hides in a photo is noticed, and gone from what is made of it', async () => {
	const hiding = Buffer.concat([withComment(noise, '<script>alert(1)</script>'), emptyZip])
	const { media, derivatives, release } = await accepted(hiding)
	expect(media.signs).toEqual(['script', 'archive'])
	expect(media.trailer).toEqual({ bytes: emptyZip.length, look: 'unknown' })
	for (const { path } of derivatives) expect((await readFile(path)).includes('<script')).toBe(false)
	await release()
})

test('public copies carry rights and nothing of the phone', async () => {
	const rights = {
		creator: null,
		credit: 'Buôn Akŏ Dhông',
		title: 'Chiêng',
		licenceUri: 'https://creativecommons.org/licenses/by/4.0/',
		webStatement: 'https://ben-nuoc.example/1',
	}
	const result = await worker.publishDerivative(file(await phonePhoto()), rights)
	if (!result.ok) throw new Error('refused')
	expect(result.derivatives.map(({ name }) => name)).toEqual(['small', 'medium', 'large'])
	for (const { path } of result.derivatives) {
		const { gps, exif, xmp } = await exifReader.load(path, { expanded: true })
		expect(gps).toBeUndefined()
		expect(Object.keys(exif ?? {}).filter((name) => /GPS|Make|Model|Artist|DateTime/.test(name))).toEqual([])
		expect(xmp?.['Credit']?.description).toBe(rights.credit)
	}
	await result.release()
})

const wavResult = await accepted(wav(3, (time) => (time < 1.5 ? tone(time) : 0)))
const canListen = wavResult.waveform?.ok === true

test.runIf(canListen)('a sound gets its length and its drawing', async () => {
	const { waveform, media } = wavResult
	expect(media).toMatchObject({ kind: 'wav', mediaClass: 'audio', durationSeconds: 3, audioCodec: 'pcm_s16le', playable: 'yes' })
	const peaks = waveform?.ok ? waveform.waveform.peaks : []
	expect(peaks).toHaveLength(300)
	expect(peaks[75]).toBeGreaterThan(110)
	expect(peaks[75]).toBeLessThan(140)
	expect(peaks[225]).toBeLessThan(5)
})

/** What cannot be tried here says so by name. */
test.runIf(!canListen)('sound and film were not tried: install FFmpeg or the optional package node-av', () => {
	expect(wavResult.waveform).toEqual({ ok: false, reason: 'processing-unavailable' })
})

test.runIf(!canListen)('neither FFmpeg nor node-av is here: the sound is kept and says so', () => {
	expect(wavResult.waveform).toEqual({ ok: false, reason: 'processing-unavailable' })
	expect(wavResult.media).toMatchObject({ kind: 'wav', durationSeconds: 3 })
})

test.runIf(canListen).each<[string, Buffer, object]>([
	[
		'a WAV that claims 4 GB is as long as what is there',
		(() => {
			const lying = wav(1, tone)
			lying.writeUInt32LE(0xffffffff, 4)
			lying.writeUInt32LE(0xffffffff, 40)
			return lying
		})(),
		{ ok: true, media: { durationSeconds: 1 } },
	],
	['a WAV without a single sample', wav(0, tone), { ok: false }],
	[
		'a film container with nothing inside',
		Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'), Buffer.alloc(100)]),
		{ ok: false, refusal: { code: 'undecodable' } },
	],
	['a FLAC that is only its name', Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(40)]), { ok: false, refusal: { kind: 'flac' } }],
	[
		'an Ogg page cut short',
		Buffer.from('OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead', 'latin1'),
		{ ok: false, refusal: { kind: 'ogg' } },
	],
])('%s', async (_why, content, outcome) => {
	const result = await worker.processMedia(file(content))
	expect(result).toMatchObject(outcome)
	if (result.ok) await result.release()
})

const filmed = filmOf({ width: 64, height: 32, frames: 4, turn: 'quarter', location: '+12.6667+108.0500/' })

test.runIf(canListen)(
	'a film gets its length, its size as held, its place as a private fact, and a poster that stands upright',
	async () => {
		const { media, privateFacts, derivatives, waveform, release } = await accepted(filmed)
		expect(media).toMatchObject({
			kind: 'mov',
			mediaClass: 'video',
			width: 32,
			height: 64,
			durationSeconds: 4,
			videoCodec: 'rawvideo',
			playable: 'no',
			hasLocation: true,
		})
		expect(privateFacts.location).toEqual({ latitude: 12.6667, longitude: 108.05 })
		expect(waveform).toEqual({ ok: false, reason: 'no-sound' })
		const { data, info } = await sharp(derivatives[0]?.path).raw().toBuffer({ resolveWithObject: true })
		expect([derivatives[0]?.name, info.width, info.height]).toEqual(['poster', 32, 64])
		const [top, bottom] = [data.subarray((8 * 32 + 16) * 3), data.subarray((56 * 32 + 16) * 3)]
		expect([(top[0] ?? 0) > 150, (bottom[2] ?? 0) > 150]).toEqual([true, true])
		await release()
	},
)

test.runIf(canListen)('the public copy of a film tells no place and carries the rights', async () => {
	const rights = {
		creator: "H'Wang Niê",
		credit: 'Buôn Akŏ Dhông',
		title: 'Múa xoang',
		licenceUri: 'https://creativecommons.org/licenses/by/4.0/',
		webStatement: 'https://ben-nuoc.example/1',
	}
	const result = await worker.publishDerivative(file(filmed), rights)
	if (!result.ok) throw new Error('refused')
	expect(result.derivatives.map(({ name, mime }) => [name, mime])).toEqual([
		['poster', 'image/webp'],
		['playable', 'video/quicktime'],
	])
	const copy = result.derivatives[1]?.path ?? ''
	const content = await readFile(copy)
	expect(filmed.includes('+12.6667')).toBe(true)
	expect(content.includes('+12.6667') || content.includes('xyz')).toBe(false)
	expect(content.includes(rights.licenceUri)).toBe(true)
	expect(content.includes(rights.title)).toBe(true)
	const seen = await accepted(content)
	expect(seen.media).toMatchObject({ width: 32, height: 64, durationSeconds: 4, hasLocation: false })
	await seen.release()
	await result.release()
})

test.runIf(canListen)('the public copy of a sound carries the rights', async () => {
	const rights = {
		creator: null,
		credit: 'Buôn Akŏ Dhông',
		title: 'Khan',
		licenceUri: 'https://creativecommons.org/licenses/by/4.0/',
		webStatement: 'https://ben-nuoc.example/1',
	}
	const result = await worker.publishDerivative(file(wav(1, tone)), rights)
	if (!result.ok) throw new Error('refused')
	expect(result.derivatives.map(({ name, mime, ending }) => [name, mime, ending])).toEqual([['playable', 'audio/wav', 'wav']])
	expect((await readFile(result.derivatives[0]?.path ?? '')).includes(rights.credit)).toBe(true)
	await result.release()
})

test.runIf(canListen)('a film that cannot be opened has no public copy and is refused', async () => {
	const rights = {
		creator: null,
		credit: 'x',
		title: 'y',
		licenceUri: 'https://creativecommons.org/licenses/by/4.0/',
		webStatement: 'https://ben-nuoc.example/1',
	}
	expect(await worker.publishDerivative(file(half(filmed)), rights)).toEqual({ ok: false, refusal: { code: 'undecodable', kind: 'mov' } })
})

test('without any program for sound and film: kept, with what the file says of itself', async () => {
	expect(await readRecording(undefined, file(wav(2, tone), 'âm.wav'), 'wav', 1000)).toMatchObject({
		ok: true,
		recording: { kind: 'wav', durationSeconds: 2, waveform: { ok: false, reason: 'processing-unavailable' } },
	})
})

test('no temporary folder stays behind, and no fault of our own was met', async () => {
	if (wavResult.ok) await wavResult.release()
	const before = (await readdir(tmpdir())).filter((name) => name.startsWith(mediaFolderPrefix))
	await worker.processMedia(file(Buffer.from('xin chào')))
	const after = (await readdir(tmpdir())).filter((name) => name.startsWith(mediaFolderPrefix))
	expect(after.filter((name) => !before.includes(name))).toEqual([])
	expect(losses).toEqual([])
})

test('an original that is not there is a fault of the machinery, not of the file', async () => {
	await expect(worker.processMedia(join(folder, 'not-there'))).rejects.toMatchObject({ code: 'ENOENT' })
})
