import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '../env.ts'

/** Ids are ours: 32 hex digits. They are the only thing of an upload that names a file on the disk. */
export const uploadIdPattern = /^[0-9a-f]{32}$/

/** Where uploads grow until they are received; on the same disk as the store, so that a finished one is moved, not copied. */
export function uploadFolder(env: Pick<Env, 'dataDir'>): string {
	return join(env.dataDir, 'uploads')
}

export function uploadPath(env: Pick<Env, 'dataDir'>, id: string): string {
	if (!uploadIdPattern.test(id)) throw new TypeError('not an upload id')
	return join(uploadFolder(env), id)
}

/** Bytes on the disk so far; undefined when there is no file. */
export async function uploadedBytes(env: Pick<Env, 'dataDir'>, id: string): Promise<number | undefined> {
	return stat(uploadPath(env, id)).then(
		({ size }) => size,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined
			throw error
		},
	)
}

/** Removes what tus kept of an upload: the bytes and its note beside them. */
export async function removeUploadFiles(env: Pick<Env, 'dataDir'>, id: string): Promise<void> {
	const path = uploadPath(env, id)
	await rm(path, { force: true })
	await rm(`${path}.json`, { force: true })
}

export async function listUploadFiles(env: Pick<Env, 'dataDir'>): Promise<string[]> {
	await mkdir(uploadFolder(env), { recursive: true })
	const names = await readdir(uploadFolder(env))
	return [...new Set(names.map((name) => name.replace(/\.json$/, '')))].filter((id) => uploadIdPattern.test(id))
}
