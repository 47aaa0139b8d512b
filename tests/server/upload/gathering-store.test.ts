import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { ERRORS } from '@tus/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GatheringStore } from '#server/upload/gathering-store.ts'
import { uploadFolder, uploadPath } from '#server/upload/upload-folder.ts'

const id = 'ab'.repeat(16)
let env = { dataDir: '' }
beforeEach(async () => {
	env = { dataDir: await mkdtemp(join(tmpdir(), 'gathering-')) }
	await mkdir(uploadFolder(env))
})
afterEach(() => rm(env.dataDir, { recursive: true, force: true }))

const contentOf = () => readFile(uploadPath(env, id))

function* inPieces(bytes: Buffer, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test.each([
	['nothing', 0, 1000],
	['one byte', 1, 1000],
	['less than a stroke', 100_000, 65_536],
	['exactly a stroke', 512 * 1024, 65_536],
	['many strokes and a rest', 5_000_001, 65_536],
	['pieces larger than a stroke', 3_000_000, 1_000_000],
	['more pieces in a stroke than one system call takes', 200_000, 20],
])('%s comes into the file as it was sent', async (_why, size, piece) => {
	const bytes = randomBytes(size)
	await writeFile(uploadPath(env, id), '')
	expect(await new GatheringStore(env).write(Readable.from(inPieces(bytes, piece)), id, 0)).toBe(size)
	expect((await contentOf()).equals(bytes)).toBe(true)
})

test('goes on where the upload had ended', async () => {
	await writeFile(uploadPath(env, id), 'the first half, ')
	expect(await new GatheringStore(env).write(Readable.from([Buffer.from('the '), Buffer.from('second')]), id, 16)).toBe(26)
	expect((await contentOf()).toString()).toBe('the first half, the second')
})

test.each([
	['within a stroke', 70_000],
	['after several', 2_100_000],
])('what came before the line broke %s is in the file', async (_why, size) => {
	const bytes = randomBytes(size)
	async function* breaking() {
		yield* inPieces(bytes, 65_536)
		throw new Error('the line went dead')
	}
	await writeFile(uploadPath(env, id), '')
	await expect(new GatheringStore(env).write(Readable.from(breaking()), id, 0)).rejects.toBe(ERRORS.FILE_WRITE_ERROR)
	expect((await contentOf()).equals(bytes)).toBe(true)
})

test('on a slow line what has come does not wait for the rest', async () => {
	await writeFile(uploadPath(env, id), '')
	let isOpen = true
	async function* slow() {
		yield Buffer.from('a little')
		while (isOpen) await wait(5)
	}
	const written = new GatheringStore(env).write(Readable.from(slow()), id, 0)
	await expect.poll(async () => (await contentOf()).toString()).toBe('a little')
	isOpen = false
	expect(await written).toBe(8)
})

test('a file that is gone is said as tus says it', async () => {
	await expect(new GatheringStore(env).write(Readable.from([Buffer.from('x')]), id, 0)).rejects.toBe(ERRORS.FILE_WRITE_ERROR)
})
