import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Storage } from './storage.ts'

const keyPattern = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/

/** Files on the local disk under `directory`; temporary files beside them on the same file system, so that a rename is atomic. */
export async function makeDiskStorage(directory: string): Promise<Storage> {
	const root = resolve(directory)
	const incoming = join(root, 'incoming')
	await mkdir(incoming, { recursive: true })
	const place = (key: string): string => {
		if (!keyPattern.test(key) || key.includes('..')) throw new Error(`not a storage key: ${JSON.stringify(key)}`)
		return join(root, key)
	}
	const settle = async (temporary: string, key: string): Promise<{ bytes: number }> => {
		const path = place(key)
		await sync(temporary)
		await mkdir(dirname(path), { recursive: true })
		await rename(temporary, path)
		await sync(dirname(path))
		return { bytes: (await stat(path)).size }
	}
	return {
		async put(key, source) {
			place(key)
			const temporary = join(incoming, randomUUID())
			try {
				await pipeline(source instanceof Readable ? source : Readable.from([source]), createWriteStream(temporary, { flags: 'wx' }))
				return await settle(temporary, key)
			} finally {
				await rm(temporary, { force: true })
			}
		},
		async adopt(key, path) {
			place(key)
			const temporary = join(incoming, randomUUID())
			await rename(path, temporary).catch((error: NodeJS.ErrnoException) => {
				if (error.code !== 'EXDEV') throw error
				return copyFile(path, temporary)
			})
			const settled = await settle(temporary, key)
			await rm(path, { force: true })
			return settled
		},
		async get(key, range) {
			const path = place(key)
			await stat(path)
			return createReadStream(path, range ? { start: range.start, ...(range.end === undefined ? {} : { end: range.end - 1 }) } : {})
		},
		head: (key) =>
			stat(place(key)).then(
				({ size }) => ({ bytes: size }),
				(error: NodeJS.ErrnoException) => {
					if (error.code === 'ENOENT') return undefined
					throw error
				},
			),
		async delete(key) {
			await rm(place(key), { force: true })
		},
		async localPath(key) {
			const path = place(key)
			await stat(path)
			return { path, release: async () => undefined }
		},
	}
}

async function sync(path: string): Promise<void> {
	const handle = await open(path, 'r')
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}
