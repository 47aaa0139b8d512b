import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MaskPlan } from '#moderation/review/mask.ts'
import type { AvEngine } from '#server/media/av-engine.ts'
import { findAvEngine } from '#server/media/find-av-engine.ts'
import { nodeAvEngine } from '#server/media/node-av-engine.ts'
import { publishFile } from '#server/media/publish-file.ts'
import { framesOf } from '../../support/film-frames.ts'
import { writeFilmWithSecrets } from './film-with-secrets.ts'

/* What a film tells that nobody heard or saw at the desks is not in its public copy. */
const words = 'Nha HWang, 12.680000 N 108.050000 E'
const engines = [await nodeAvEngine(), await findAvEngine(process.env)].filter((engine) => engine !== undefined)
const byName = new Map(engines.map((engine) => [engine.name, engine]))
let folder = ''
let film = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'public-films-'))
	film = join(folder, 'given.mp4')
	await writeFilmWithSecrets(film, words, [0.5, 0.1])
	if (!byName.has('node-av')) console.warn('node-av is not installed: what films tell between their pictures was not looked at')
	if (!byName.has('ffmpeg')) console.warn('no ffmpeg on PATH or at FFMPEG_PATH: films were published by node-av only')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function loudest(engine: AvEngine, path: string): Promise<number> {
	let most = 0
	for await (const samples of engine.samples(path, 'mp4', new AbortController().signal)) {
		for (const sample of samples) most = Math.max(most, Math.abs(sample / 32_768))
	}
	return most
}

describe.skipIf(!byName.has('node-av')).each([...byName.values()])('published by $name', (engine) => {
	test.each<[string, MaskPlan]>([
		['a film as it is', { regions: [], stretches: [] }],
		['a film with sound taken out', { regions: [], stretches: [{ fromMs: 0, toMs: 1000 }] }],
		['a film with a place covered', { regions: [{ x: 0, y: 0, width: 0.1, height: 0.1 }], stretches: [] }],
	])('%s: its first tracks, without the words between the pictures', async (why, masks) => {
		const given = await engine.probe(film, 'mp4')
		expect(given?.streams.map(({ type, codec }) => `${type} ${codec}`)).toEqual(['video h264', 'audio aac', 'audio aac'])
		expect((await readFile(film)).includes(words), 'the sample has them').toBe(true)
		const into = await mkdtemp(join(folder, 'made-'))
		const made = await publishFile(film, into, engine, null, masks)
		if (!made.ok) throw new Error(`refused: ${made.refusal.code}`)
		const path = made.derivatives.find(({ name }) => name === 'playable')?.path ?? ''
		expect(
			(await engine.probe(path, 'mp4'))?.streams.map(({ type, codec }) => `${type} ${codec}`),
			why,
		).toEqual(['video h264', 'audio aac'])
		expect((await readFile(path)).includes(words)).toBe(false)
		expect(await loudest(engine, path)).toBeGreaterThan(0.4)
		const frames = await framesOf(path)
		expect(frames?.length, 'every picture is there').toBe(3)
		const [red, , blue] = frames?.[2]?.colourAt(0.25, 0.5) ?? []
		expect((red ?? 0) > 200 && (blue ?? 255) < 60, 'and as it was').toBe(true)
	})
})
