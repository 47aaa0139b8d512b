import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CoveredRegion } from '#moderation/review/mask.ts'
import { publishFile } from '#server/media/publish-file.ts'
import { openMediaWorker } from '#server/media/media-worker.ts'
import { nodeAvEngine } from '#server/media/node-av-engine.ts'
import { framesOf } from '../../support/film-frames.ts'
import { filmOf } from './film-sample.ts'

const worker = openMediaWorker()
const engine = await nodeAvEngine()
let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'covered-'))
	if (!engine) console.warn('node-av is not installed: places covered in films were not looked at')
})
afterAll(async () => {
	await worker.close()
	await rm(folder, { recursive: true, force: true })
})

type Colour = readonly [number, number, number]
const near = (is: Colour, wanted: Colour): boolean => is.every((value, at) => Math.abs(value - (wanted[at] ?? 0)) < 24)
const [red, blue, grey] = [
	[255, 0, 0],
	[0, 0, 255],
	[96, 96, 96],
] as const
const named = (colour: Colour): string =>
	near(colour, grey) ? 'grey' : near(colour, red) ? 'red' : near(colour, blue) ? 'blue' : colour.join()

/** Six seconds, red on the left and blue on the right; held upright, red above and blue below. */
async function cover(name: string, regions: readonly CoveredRegion[], turn: 'none' | 'quarter' = 'none') {
	const path = join(folder, `${name}.mov`)
	await writeFile(path, filmOf({ width: 320, height: 180, frames: 6, turn, location: '+12.6+108.0/' }))
	const made = await worker.publishDerivative(path, null, { regions, stretches: [] })
	if (!made.ok) throw new Error(`refused: ${made.refusal.code}`)
	const copy = made.derivatives.find((one) => one.name === 'playable')
	const poster = made.derivatives.find((one) => one.name === 'poster')
	return { made, copy, poster, frames: (copy && (await framesOf(copy.path))) ?? [] }
}
const corner = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }
const withEngine = engine ? test : test.skip

withEngine('a place covered all the time is one even grey in every frame and in the picture that stands for the film', async () => {
	const { made, copy, poster, frames } = await cover('always', [corner])
	expect([made.withoutCopy, copy?.ending, copy?.mime]).toEqual([undefined, 'mp4', 'video/mp4'])
	expect(frames.length).toBeGreaterThanOrEqual(6)
	for (const { colourAt } of frames) {
		for (const [x, y] of [
			[0.11, 0.22],
			[0.39, 0.22],
			[0.25, 0.4],
			[0.11, 0.58],
			[0.39, 0.58],
		] as const)
			expect(named(colourAt(x, y))).toBe('grey')
		expect([colourAt(0.05, 0.4), colourAt(0.25, 0.1), colourAt(0.25, 0.7), colourAt(0.45, 0.4), colourAt(0.8, 0.4)].map(named)).toEqual([
			'red',
			'red',
			'red',
			'red',
			'blue',
		])
	}
	const { data, info } = await sharp(poster?.path).removeAlpha().raw().toBuffer({ resolveWithObject: true })
	const at = (x: number, y: number): Colour => {
		const index = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3
		return [data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0]
	}
	expect([at(0.25, 0.4), at(0.05, 0.4), at(0.8, 0.4)].map(named)).toEqual(['grey', 'red', 'blue'])
	expect((await readFile(copy?.path ?? '')).includes('+12.6'), 'nor does the copy tell the place').toBe(false)
	await made.release()
})

withEngine('for a stretch only, it is covered then and not before or after; two places have their own times', async () => {
	const { made, frames } = await cover('a-while', [
		{ ...corner, during: { fromMs: 1900, toMs: 3100 } },
		{ x: 0.6, y: 0, width: 0.4, height: 0.5, during: { fromMs: 3900, toMs: 60_000 } },
	])
	const seen = frames.map(({ seconds, colourAt }) => [Math.round(seconds), named(colourAt(0.25, 0.4)), named(colourAt(0.8, 0.25))])
	expect(seen.slice(0, 6)).toEqual([
		[0, 'red', 'blue'],
		[1, 'red', 'blue'],
		[2, 'grey', 'blue'],
		[3, 'grey', 'blue'],
		[4, 'red', 'grey'],
		[5, 'red', 'grey'],
	])
	await made.release()
})

withEngine('a film taken upright is covered where it is seen, and stands upright', async () => {
	const { made, copy, frames } = await cover('upright', [{ x: 0, y: 0.75, width: 1, height: 0.25 }], 'quarter')
	const [frame] = frames
	expect(
		[frame?.colourAt(0.5, 0.25), frame?.colourAt(0.5, 0.65), frame?.colourAt(0.1, 0.9), frame?.colourAt(0.9, 0.9)].map((colour) =>
			named(colour ?? [0, 0, 0]),
		),
	).toEqual(['red', 'blue', 'grey', 'grey'])
	const probe = await engine?.probe(copy?.path ?? '', 'mp4')
	expect(probe?.streams).toMatchObject([{ type: 'video', width: 180, height: 320, turn: 0 }])
	await made.release()
})

withEngine('a film that calls itself a sound gives the public none of its pictures, which nobody saw at the desks', async () => {
	const path = join(folder, 'sound.m4a')
	const film = filmOf({ width: 320, height: 180, frames: 6, turn: 'none', location: '+12.6+108.0/' })
	film.write('M4A ', 8, 'latin1')
	await writeFile(path, film)
	const made = await worker.publishDerivative(path, null)
	expect(made).toMatchObject({ ok: true, derivatives: [], withoutCopy: 'cannot-be-copied' })
	if (made.ok) await made.release()
})

test('without anything to read films with there is no copy of it, nor a picture', async () => {
	const path = join(folder, 'none.mov')
	await writeFile(path, filmOf({ width: 320, height: 180, frames: 1, turn: 'none', location: '+12.6+108.0/' }))
	expect(await publishFile(path, folder, undefined, null, { regions: [corner], stretches: [] })).toEqual({
		ok: true,
		derivatives: [],
		withoutCopy: 'processing-unavailable',
	})
})

const film = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'media', 'video', 'sample_mpeg4.mp4')
const withFilm = engine && existsSync(film) ? test : test.skip
withFilm(
	'a film with sound is covered and silenced in one copy, as long as it was (needs the sample films beside this repository)',
	async () => {
		const made = await worker.publishDerivative(film, null, { regions: [corner], stretches: [{ fromMs: 900, toMs: 2600 }] })
		if (!made.ok) throw new Error(`refused: ${made.refusal.code}`)
		const path = made.derivatives.find((one) => one.name === 'playable')?.path ?? ''
		const [before, after] = [await engine?.probe(film, 'mp4'), await engine?.probe(path, 'mp4')]
		expect(after?.streams.map(({ type, codec }) => `${type} ${codec}`).toSorted()).toEqual(['audio aac', 'video h264'])
		expect(Math.abs((after?.durationSeconds ?? 0) - (before?.durationSeconds ?? 0))).toBeLessThan(0.5)
		for (const { colourAt } of (await framesOf(path)) ?? []) expect(named(colourAt(0.25, 0.4))).toBe('grey')
		const levels: number[] = []
		for await (const samples of engine?.samples(path, 'mp4', new AbortController().signal) ?? []) levels.push(...samples)
		const loudest = (fromMs: number, toMs: number) =>
			levels.slice(fromMs * 8, toMs * 8).reduce((most, one) => Math.max(most, Math.abs(one)), 0)
		expect(loudest(1000, 2500)).toBeLessThan(4)
		expect(loudest(0, 800)).toBeGreaterThan(100)
		expect(made.waveform?.length).toBeGreaterThan(0)
		await made.release()
	},
)
