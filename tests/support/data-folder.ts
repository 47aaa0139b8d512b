import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for a house's data that the database's own user may pass through too: as root, an unreachable one would be kept elsewhere and stay behind. */
export async function makeDataFolder(name: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), `ben-nuoc-${name}-`))
	await chmod(folder, 0o755)
	return folder
}
