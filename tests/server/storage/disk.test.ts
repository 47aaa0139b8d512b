import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDiskStorage } from '#server/storage/disk.ts'
import { copyKey, isStorageKey, originalKey } from '#server/storage/keys.ts'
import { storageConformance } from './conformance.ts'

async function inNewFolder() {
	const folder = await mkdtemp(join(tmpdir(), 'disk-storage-'))
	return { folder, storage: await makeDiskStorage(join(folder, 'store')), close: () => rm(folder, { recursive: true, force: true }) }
}

storageConformance('the disk', inNewFolder)

const hash = 'ab'.repeat(32)
const small = { name: 'small', sha256: hash, ending: 'webp' }

async function* one(text: string) {
	yield Buffer.from(text)
}

test('nothing half-written stays behind', async () => {
	const { folder, storage, close } = await inNewFolder()
	await storage.put(copyKey('desk', 'm', small), one('a picture'), { bytes: 3 })
	await storage.put(copyKey('desk', 'm', small), one('a picture'))
	expect(await readdir(join(folder, 'store', '.incoming'))).toEqual([])
	await close()
})

test.runIf(process.platform !== 'win32')('the folders and files are private to the house', async () => {
	const { folder, storage, close } = await inNewFolder()
	await storage.put(copyKey('desk', 'm', small), one('a picture'))
	const modes = ['store', 'store/desk', 'store/desk/m', 'store/desk/m/m', `store/desk/m/m/small-${hash.slice(0, 16)}.webp`].map((path) =>
		stat(join(folder, path)),
	)
	expect((await Promise.all(modes)).map(({ mode }) => mode & 0o077)).toEqual([0, 0, 0, 0, 0])
	await close()
})

test.each([
	['an original', originalKey(hash), `originals/ab/${hash}`],
	['a preview', copyKey('desk', '0f8e-1', small), `desk/0f/0f8e-1/small-${hash.slice(0, 16)}.webp`],
	['a public picture', copyKey('public', '0f8e-1', { ...small, ending: 'jpg' }), `public/0f/0f8e-1/small-${hash.slice(0, 16)}.jpg`],
	['a masked one', copyKey('masked', '0f8e-1', small, 3), `masked/0f/0f8e-1/small-m3-${hash.slice(0, 16)}.webp`],
])('%s has its key', (_why, key, text) => {
	expect(key).toBe(text)
	expect(isStorageKey(key)).toBe(true)
})

const hostile = ['..', '../x', 'a/b', 'a\\b', '', '.', 'a\0b', 'a%2fb', 'Ảnh', 'x'.repeat(65), 'con:', 'a b', '-a', 'A']

test.each(hostile)('%j never becomes part of a key', (text) => {
	expect(() => originalKey(text)).toThrow(TypeError)
	expect(() => copyKey('desk', text, small)).toThrow(TypeError)
	for (const part of ['name', 'sha256', 'ending']) expect(() => copyKey('desk', 'm', { ...small, [part]: text })).toThrow(TypeError)
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
