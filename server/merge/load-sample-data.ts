import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { system } from '#moderation/actor.ts'
import { hasEntries } from '#db/read/has-entries.ts'
import type { Services } from '../context.ts'
import { importInventory } from './import-inventory.ts'
import { loadPlaces } from './load-places.ts'

const sample = join(import.meta.dirname, '..', '..', 'db', 'seed', 'inventory.csv')

/** Places, and on an empty registry the sample inventory. What people have changed since is never touched. */
export async function loadSampleData(services: Services): Promise<void> {
	await loadPlaces(services)
	if (await hasEntries(services.db)) return
	const file = await readFile(sample)
	const report = await importInventory({ ...services, actor: system }, { file, fileName: 'inventory.csv', isSample: true, dryRun: false })
	if (!report.written) throw new Error(`the sample inventory could not be loaded: ${JSON.stringify(report.faults.slice(0, 3))}`)
}
