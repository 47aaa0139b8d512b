import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { isStorageKey } from './keys.ts'
import { type Measured, measureFile } from './measure-file.ts'
import type { ByteRange, Expected, PutResult, Storage } from './storage.ts'
import { removeLeftovers } from './remove-leftovers.ts'

const errorCode = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

async function absentAsUndefined<T>(work: Promise<T>): Promise<T | undefined> {
	return work.catch((error: unknown) => {
		if (errorCode(error) === 'ENOENT') return undefined
		throw error
	})
}

/** A new name in a folder is only safe once the folder itself is on the disk; Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
	if (process.platform === 'win32') return
	const handle = await open(folder, 'r')
	await handle.sync().finally(() => handle.close())
}

async function makeFolder(folder: string): Promise<void> {
	const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 })
	for (let made = firstMade && folder; made && made.length >= (firstMade?.length ?? 0); made = dirname(made))
		await syncFolder(dirname(made))
}

const isExpected = (measured: Measured, expected: Expected) =>
	(expected.bytes ?? measured.bytes) === measured.bytes && (expected.sha256 ?? measured.sha256) === measured.sha256

async function writeAndSync(handle: FileHandle, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Measured> {
	const hash = createHash('sha256')
	let bytes = 0
	try {
		for await (const chunk of chunks) {
			hash.update(chunk)
			bytes += chunk.byteLength
			await writeAll(handle, chunk)
		}
		await handle.chmod(0o600)
		await handle.sync()
	} finally {
		await handle.close()
	}
	return { bytes, sha256: hash.digest('hex') }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
	for (let done = 0; done < chunk.byteLength;) done += (await handle.write(chunk, done)).bytesWritten
}

/** Storage in a folder of this machine's disk, made when missing; private to the user the house runs as. */
export async function makeDiskStorage(root: string): Promise<Storage> {
	const home = resolve(root)
	const waiting = join(home, '.incoming')
	await makeFolder(waiting)
	await removeLeftovers(waiting, '', Date.now())

	function pathOf(key: string): string {
		if (!isStorageKey(key)) throw new TypeError('Not a storage key')
		return join(home, key)
	}

	async function settle(temporary: string, path: string): Promise<void> {
		await makeFolder(dirname(path))
		await rename(temporary, path)
		await syncFolder(dirname(path))
	}

	async function put(key: string, source: AsyncIterable<Uint8Array> | Uint8Array, expected: Expected = {}): Promise<PutResult> {
		const path = pathOf(key)
		await makeFolder(waiting)
		const temporary = join(waiting, randomUUID())
		try {
			const handle = await open(temporary, 'wx', 0o600)
			const measured = await writeAndSync(handle, source instanceof Uint8Array ? [source] : source)
			if (!isExpected(measured, expected)) return { isStored: false, ...measured }
			await settle(temporary, path)
			return { isStored: true, ...measured }
		} finally {
			await rm(temporary, { force: true })
		}
	}

	async function adopt(key: string, from: string, expected: Expected = {}): Promise<PutResult> {
		const path = pathOf(key)
		const measured = await measureFile(from, { isToKeep: true })
		if (!isExpected(measured, expected)) return { isStored: false, ...measured }
		try {
			await settle(from, path)
			return { isStored: true, ...measured }
		} catch (error) {
			if (errorCode(error) !== 'EXDEV') throw error
		}
		const result = await put(key, createReadStream(from), measured)
		if (result.isStored) await rm(from, { force: true })
		return result
	}

	async function head(key: string) {
		const found = await absentAsUndefined(stat(pathOf(key)))
		return found && { bytes: found.size, storedAt: found.mtime }
	}

	async function get(key: string, { start = 0, end }: Partial<ByteRange> = {}): Promise<Readable> {
		const handle = await open(pathOf(key), 'r')
		if (end !== undefined && end <= start) return handle.close().then(() => Readable.from([]))
		return createReadStream('', { fd: handle, start, ...(end !== undefined && { end: end - 1 }) })
	}

	async function remove(key: string): Promise<void> {
		const path = pathOf(key)
		await rm(path, { force: true })
		await absentAsUndefined(syncFolder(dirname(path)))
	}

	async function localPath(key: string) {
		const path = pathOf(key)
		await stat(path)
		return { path, release: async () => {} }
	}

	return { put, adopt, get, head, delete: remove, localPath }
}
