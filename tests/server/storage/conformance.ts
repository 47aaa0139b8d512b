import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyKey, originalKey } from '#server/storage/keys.ts'
import type { ByteRange, Storage } from '#server/storage/storage.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const keyOf = (mediaId: string) => copyKey('desk', mediaId, { name: 'small', sha256: 'a'.repeat(64), ending: 'webp' })

async function* inPieces(bytes: Uint8Array, size: number) {
	for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

async function* breakingOff(bytes: Uint8Array) {
	yield bytes
	throw new Error('the line went dead')
}

/** What every storage must keep; run by each implementation against itself. */
export function storageConformance(name: string, open: () => Promise<{ storage: Storage; close(): Promise<void> }>): void {
	describe(`${name} keeps the promises of Storage`, () => {
		let storage: Storage
		let close: () => Promise<void>
		let folder: string
		beforeAll(async () => {
			;({ storage, close } = await open())
			folder = await mkdtemp(join(tmpdir(), 'conformance-'))
		})
		afterAll(async () => {
			await close()
			await rm(folder, { recursive: true, force: true })
		})

		const stored = async (key: string) => {
			return (await storage.head(key)) && buffer(await storage.get(key))
		}

		test.each([0, 1, 65_536, 1_000_003])('%i bytes come back as they went in', async (size) => {
			const bytes = randomBytes(size)
			const key = originalKey(sha256(bytes))
			expect(await storage.put(key, inPieces(bytes, 7_001))).toEqual({ isStored: true, bytes: size, sha256: sha256(bytes) })
			expect(await stored(key)).toEqual(bytes)
			expect((await storage.head(key))?.bytes).toBe(size)
		})

		test.each<[string, ByteRange]>([
			['the first byte', { start: 0, end: 1 }],
			['the middle', { start: 100, end: 300 }],
			['the last byte', { start: 999, end: 1000 }],
			['past the end, shortened', { start: 990, end: 5_000 }],
			['to the end', { start: 400 }],
			['nothing', { start: 400, end: 400 }],
		])('a range: %s', async (_why, range) => {
			const bytes = randomBytes(1_000)
			const key = keyOf('range')
			await storage.put(key, inPieces(bytes, 333))
			expect(await buffer(await storage.get(key, range))).toEqual(bytes.subarray(range.start, range.end))
		})

		test('an absent object says so, and deleting it is no error', async () => {
			const key = keyOf('never-stored')
			expect(await storage.head(key)).toBeUndefined()
			await expect(storage.get(key)).rejects.toMatchObject({ code: 'ENOENT' })
			await expect(storage.localPath(key)).rejects.toMatchObject({ code: 'ENOENT' })
			await expect(storage.delete(key)).resolves.toBeUndefined()
		})

		test('bytes at hand need no stream', async () => {
			const key = keyOf('at-hand')
			await storage.put(key, Buffer.from('[1,2,3]'))
			expect(String(await stored(key))).toBe('[1,2,3]')
		})

		test('a deleted object is gone', async () => {
			const key = keyOf('deleted')
			await storage.put(key, inPieces(randomBytes(10), 10))
			await storage.delete(key)
			expect(await storage.head(key)).toBeUndefined()
		})

		test('a body that breaks off leaves nothing, and the former object stays', async () => {
			const fresh = keyOf('broken')
			await expect(storage.put(fresh, breakingOff(randomBytes(500)))).rejects.toThrow('the line went dead')
			expect(await storage.head(fresh)).toBeUndefined()
			const former = randomBytes(50)
			await storage.put(fresh, inPieces(former, 50))
			await expect(storage.put(fresh, breakingOff(randomBytes(500)))).rejects.toThrow()
			expect(await stored(fresh)).toEqual(former)
		})

		test.each([
			['another hash', (bytes: Uint8Array) => ({ sha256: sha256(Buffer.concat([bytes, Buffer.of(0)])) })],
			['another length', () => ({ bytes: 11 })],
		])('bytes that are not as claimed are refused: %s', async (_why, claim) => {
			const bytes = randomBytes(10)
			const key = originalKey(sha256(randomBytes(10)))
			expect(await storage.put(key, inPieces(bytes, 4), claim(bytes))).toEqual({
				isStored: false,
				bytes: 10,
				sha256: sha256(bytes),
			})
			expect(await storage.head(key)).toBeUndefined()
		})

		test('a file is consumed on success and untouched on a mismatch', async () => {
			const bytes = randomBytes(200_000)
			const path = join(folder, 'arrived')
			await writeFile(path, bytes)
			const key = originalKey(sha256(bytes))
			expect((await storage.adopt(key, path, { sha256: '0'.repeat(64) })).isStored).toBe(false)
			expect(await readFile(path)).toEqual(bytes)
			expect(await storage.adopt(key, path, { sha256: sha256(bytes), bytes: bytes.byteLength })).toMatchObject({ isStored: true })
			await expect(stat(path)).rejects.toThrow('ENOENT')
			expect(await stored(key)).toEqual(bytes)
		})

		test('a reader goes on undisturbed while the object is replaced and deleted', async () => {
			const former = randomBytes(3_000_000)
			const key = keyOf('busy')
			await storage.put(key, inPieces(former, 65_536))
			const reading = await storage.get(key)
			await storage.put(key, inPieces(randomBytes(10), 10))
			await storage.delete(key)
			expect((await buffer(reading)).equals(former)).toBe(true)
		})

		test('two puts of one key at once end in one whole object', async () => {
			const [one, other] = [Buffer.alloc(400_000, 1), Buffer.alloc(400_000, 2)]
			const key = keyOf('twice')
			await Promise.all([storage.put(key, inPieces(one, 1_000)), storage.put(key, inPieces(other, 1_000))])
			const result = await stored(key)
			expect(result?.equals(one) || result?.equals(other)).toBe(true)
		})

		test('an object lent to a program is a file with the same bytes', async () => {
			const bytes = randomBytes(5_000)
			const key = originalKey(sha256(bytes))
			await storage.put(key, inPieces(bytes, 5_000))
			const file = await storage.localPath(key)
			expect(await readFile(file.path)).toEqual(bytes)
			await file.release()
			expect((await storage.head(key))?.bytes).toBe(5_000)
		})
	})
}
