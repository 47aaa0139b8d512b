import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MediaKind } from '#moderation/upload/limits.ts'
import { noMasks, type Region } from '#moderation/review/mask.ts'
import { findAvEngine } from '#server/media/find-av-engine.ts'
import { openMediaWorker, type PublishedMedia } from '#server/media/media-worker.ts'
import { patterned, tone, wav } from './samples.ts'

const worker = openMediaWorker()
let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'masked-'))
})
afterAll(async () => {
	await worker.close()
	await rm(folder, { recursive: true, force: true })
})

async function given(name: string, content: Buffer): Promise<string> {
	const path = join(folder, name)
	await writeFile(path, content)
	return path
}

function made(result: PublishedMedia): Extract<PublishedMedia, { ok: true }> {
	if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
	return result
}

async function pixelsOf(path: string, width: number, height: number): Promise<Buffer> {
	return sharp(path).resize(width, height, { fit: 'fill' }).removeAlpha().raw().toBuffer()
}

const region: Region = { x: 0.25, y: 0.5, width: 0.3, height: 0.25 }
/** In shares, well within, and well without: smaller sizes mix neighbours at the edge. */
const isWithin = (x: number, y: number) => x > 0.26 && x < 0.54 && y > 0.51 && y < 0.74
const isWithout = (x: number, y: number) => x < 0.24 || x > 0.56 || y < 0.49 || y > 0.76

test.each(['jpeg', 'png', 'webp'] as const)(
	'of a covered place in a %s nothing is left in any size, the rest is as it was',
	async (form) => {
		const path = await given(`face.${form}`, await patterned(1600, 1200).toFormat(form, { quality: 95 }).toBuffer())
		const bare = made(await worker.publishDerivative(path, null))
		const masked = made(await worker.publishDerivative(path, null, { regions: [region], stretches: [] }))
		expect(masked.derivatives.map(({ name }) => name)).toEqual(['small', 'medium', 'large'])
		for (const copy of masked.derivatives) {
			const [width = 0, height = 0] = [copy.width, copy.height]
			const before = await pixelsOf(bare.derivatives.find(({ name }) => name === copy.name)?.path ?? '', width, height)
			const after = await pixelsOf(copy.path, width, height)
			let within = 0
			let without = 0
			let outside = 0
			const colours = new Set<string>()
			for (let y = 0; y < height; y++) {
				for (let x = 0; x < width; x++) {
					const at = (y * width + x) * 3
					const change = Math.abs((after[at] ?? 0) - (before[at] ?? 0))
					if (isWithin(x / width, y / height)) {
						within = Math.max(within, change)
						colours.add([0, 1, 2].map((channel) => Math.round((after[at + channel] ?? 0) / 16)).join())
					} else if (isWithout(x / width, y / height)) {
						without += change
						outside++
					}
				}
			}
			expect(without / outside, copy.name).toBeLessThan(2)
			expect(within, copy.name).toBeGreaterThan(25)
			expect(colours.size, `${copy.name}: a few even blocks`).toBeLessThan(120)
		}
		await bare.release()
		await masked.release()
	},
)

test('two pictures that differ only where they are covered, by the same average, come out byte for byte alike', async () => {
	const base = sharp({ create: { width: 800, height: 800, channels: 3, background: '#808080' } })
	const stripes = (turn: number) =>
		Buffer.from(
			`<svg width="400" height="400"><defs><pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><rect width="4" height="8" fill="#000"/><rect x="4" width="4" height="8" fill="#fff"/></pattern></defs><rect width="400" height="400" fill="url(#p)"/></svg>`,
		)
	const copies: Buffer[] = []
	for (const turn of [0, 90]) {
		const path = await given(
			`secret-${turn}.png`,
			await base
				.clone()
				.composite([{ input: stripes(turn), left: 200, top: 200 }])
				.png()
				.toBuffer(),
		)
		const masked = made(
			await worker.publishDerivative(path, null, { regions: [{ x: 0.24, y: 0.24, width: 0.52, height: 0.52 }], stretches: [] }),
		)
		copies.push(
			await sharp(masked.derivatives.find(({ name }) => name === 'large')?.path ?? '')
				.raw()
				.toBuffer(),
		)
		await masked.release()
	}
	expect(copies[0]?.equals(copies[1] ?? Buffer.alloc(0))).toBe(true)
})

test('a picture that lies turned is covered where it is seen', async () => {
	const upright = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#0000ff' } })
		.composite([{ input: { create: { width: 30, height: 20, channels: 3, background: '#ff0000' } }, left: 520, top: 10 }])
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true })
	const lying = await sharp(upright.data, { raw: { width: 600, height: 400, channels: 3 } })
		.rotate(-90)
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer()
	const path = await given('turned.jpg', lying)
	const masked = made(await worker.publishDerivative(path, null, { regions: [{ x: 0.6, y: 0, width: 0.4, height: 0.4 }], stretches: [] }))
	const { data, info } = await sharp(masked.derivatives.at(-1)?.path ?? '')
		.raw()
		.toBuffer({ resolveWithObject: true })
	expect([info.width, info.height]).toEqual([600, 400])
	const red = (x: number, y: number) => data[(y * info.width + x) * 3] ?? 0
	expect(red(525, 15), 'the mark is lost in its block').toBeLessThan(100)
	expect(red(525, 38), 'all over the block').toBeGreaterThan(10)
	expect(red(370, 5), 'blocks without it stay blue').toBeLessThan(10)
	await masked.release()
})

const engine = await findAvEngine(process.env)
const withEngine = engine ? test : test.skip
const films = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'media')

async function levels(path: string, kind: MediaKind): Promise<(fromMs: number, toMs: number) => number> {
	const all: number[] = []
	for await (const samples of engine?.samples(path, kind, new AbortController().signal) ?? [])
		for (const one of samples) all.push(Math.abs(one))
	return (fromMs, toMs) => all.slice(fromMs * 8, toMs * 8).reduce((loudest, level) => Math.max(loudest, level), 0)
}

withEngine('a silenced stretch of a recording is silent, what is around it sounds, and its drawing tells nothing', async () => {
	const path = await given('told.wav', wav(12, tone, 22_050))
	const masked = made(
		await worker.publishDerivative(path, null, {
			regions: [],
			stretches: [
				{ fromMs: 2900, toMs: 5100 },
				{ fromMs: 9000, toMs: 13_000 },
			],
		}),
	)
	const copy = masked.derivatives.find(({ name }) => name === 'playable')
	expect([masked.withoutCopy, copy?.ending, copy?.mime]).toEqual([undefined, 'm4a', 'audio/mp4'])
	const loudest = await levels(copy?.path ?? '', 'm4a')
	expect(loudest(3000, 5000)).toBeLessThan(4)
	expect(loudest(9100, 12_000)).toBeLessThan(4)
	expect(loudest(500, 2700)).toBeGreaterThan(8000)
	expect(loudest(5300, 8800)).toBeGreaterThan(8000)
	const peaks = masked.waveform ?? []
	const share = (ms: number) => peaks[Math.floor((ms / 12_000) * peaks.length)]
	expect([share(4000), share(10_000)]).toEqual([0, 0])
	expect(share(7000)).toBeGreaterThan(60)
	await masked.release()
})

withEngine('without stretches a recording is copied as it was', async () => {
	const path = await given('plain.wav', wav(2, tone, 8000))
	const copy = made(await worker.publishDerivative(path, null, noMasks))
	expect(copy.derivatives.map(({ ending }) => ending)).toEqual(['wav'])
	await copy.release()
})

const withFilm = engine && existsSync(join(films, 'video', 'sample_mpeg4.mp4')) ? test : test.skip
withFilm('a film keeps its picture track and loses the stretch (needs the sample films beside this repository)', async () => {
	const path = join(films, 'video', 'sample_mpeg4.mp4')
	const before = await levels(path, 'mp4')
	const masked = made(await worker.publishDerivative(path, null, { regions: [], stretches: [{ fromMs: 900, toMs: 2600 }] }))
	const copy = masked.derivatives.find(({ name }) => name === 'playable')
	const probe = await engine?.probe(copy?.path ?? '', 'mp4')
	expect(probe?.streams.map(({ type }) => type).sort()).toEqual(['audio', 'video'])
	const after = await levels(copy?.path ?? '', 'mp4')
	expect(before(1000, 2500)).toBeGreaterThan(100)
	expect(after(1000, 2500)).toBeLessThan(4)
	await masked.release()
})
