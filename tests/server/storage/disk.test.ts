import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDiskStorage } from '#server/storage/disk.ts'
import { derivativeKey, isStorageKey, originalKey, publishedKey } from '#server/storage/keys.ts'
import { storageConformance } from './conformance.ts'

async function inNewFolder() {
	const folder = await mkdtemp(join(tmpdir(), 'disk-storage-'))
	return { folder, storage: await makeDiskStorage(join(folder, 'store')), close: () => rm(folder, { recursive: true, force: true }) }
}

storageConformance('the disk', inNewFolder)

async function* one(text: string) {
	yield Buffer.from(text)
}

test('nothing half-written stays behind', async () => {
	const { folder, storage, close } = await inNewFolder()
	await storage.put(derivativeKey('m', 'small', 'webp'), one('a picture'), { bytes: 3 })
	await storage.put(derivativeKey('m', 'small', 'webp'), one('a picture'))
	expect(await readdir(join(folder, 'store', '.incoming'))).toEqual([])
	await close()
})

test.runIf(process.platform !== 'win32')('the folders and files are private to the house', async () => {
	const { folder, storage, close } = await inNewFolder()
	await storage.put(derivativeKey('m', 'small', 'webp'), one('a picture'))
	const modes = ['store', 'store/derivatives', 'store/derivatives/m', 'store/derivatives/m/small.webp'].map((path) =>
		stat(join(folder, path)),
	)
	expect((await Promise.all(modes)).map(({ mode }) => mode & 0o077)).toEqual([0, 0, 0, 0])
	await close()
})

const hash = 'ab'.repeat(32)

test.each([
	['an original', originalKey(hash), `originals/ab/${hash}`],
	['a preview', derivativeKey('0f8e-1', 'medium', 'webp'), 'derivatives/0f8e-1/medium.webp'],
	['a public picture', publishedKey('0f8e-1', 'large', hash, 'jpg'), `published/0f8e-1/large-${hash.slice(0, 16)}.jpg`],
])('%s has its key', (_why, key, text) => {
	expect(key).toBe(text)
	expect(isStorageKey(key)).toBe(true)
})

const hostile = ['..', '../x', 'a/b', 'a\\b', '', '.', 'a\0b', 'a%2fb', 'Ảnh', 'x'.repeat(65), 'con:', 'a b', '-a', 'A']

test.each(hostile)('%j never becomes part of a key', (text) => {
	expect(() => derivativeKey(text, 'small', 'webp')).toThrow(TypeError)
	expect(() => originalKey(text)).toThrow(TypeError)
	expect(() => publishedKey(text, 'small', hash, 'webp')).toThrow(TypeError)
	expect(() => publishedKey('m', 'small', text, 'webp')).toThrow(TypeError)
})

test.each([
	'originals/../../etc/passwd',
	'originals/ab/../../x',
	'/etc/passwd',
	'derivatives/m/small.webp/..',
	`originals/ab/${hash}\n`,
	'a//b',
	'a/.b',
	'a/b.',
	'a/b..c',
	'A/b',
	`a/${'b'.repeat(200)}`,
	'a/b/c/d/e/f/g',
])('%j is no key, and the disk does not touch it', async (text) => {
	const { storage, close } = await inNewFolder()
	expect(isStorageKey(text)).toBe(false)
	for (const work of [storage.head(text), storage.put(text, Buffer.of(1)), storage.delete(text)]) {
		await expect(work).rejects.toThrow('Not a storage key')
	}
	await close()
})
