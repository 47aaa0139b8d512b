import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Longer than any file is written or decoded. */
const leftoverAfterMs = 86_400_000

/**
 * Removes what a process that was killed left in a folder of passing files: entries of this prefix nobody has touched for a day before `at` (ms since 1970, of the
 * clock the files' own times are by). What cannot be removed stays; a folder that is not there has none.
 */
export async function removeLeftovers(folder: string, prefix: string, at: number): Promise<void> {
	for (const name of await readdir(folder).catch(() => [])) {
		if (!name.startsWith(prefix)) continue
		const path = join(folder, name)
		const touched = await stat(path).catch(() => undefined)
		if (touched && at - touched.mtimeMs > leftoverAfterMs) await rm(path, { recursive: true, force: true }).catch(() => undefined)
	}
}
