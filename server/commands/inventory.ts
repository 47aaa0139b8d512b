import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { system } from '#moderation/actor.ts'
import { hasPlaces } from '#db/read/has-places.ts'
import { parseEnv } from '../env.ts'
import { openHouse } from '../house.ts'
import { importInventory } from '../merge/import-inventory.ts'
import { inventoryReport } from '../merge/inventory-report.ts'
import { loadPlaces } from '../merge/load-places.ts'

const usage = `Cách dùng / usage: npm run inventory -- import TỆP.csv [--dry-run] [--sample]
  --dry-run   chỉ đối chiếu, không ghi gì / compare only, write nothing
  --sample    hồ sơ mới là dữ liệu mẫu / new entries are sample data
`

await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
	process.exitCode = 1
})

/** `npm run inventory -- import FILE.csv`: reads an inventory file into the registry. Ends with 1 when anything stood in the way, 2 when called wrongly. */
async function main(): Promise<void> {
	const asked = parse()
	if (!asked) {
		process.stderr.write(usage)
		process.exitCode = 2
		return
	}
	const file = await readFile(asked.path).catch((cause: unknown) => {
		throw new Error(`Không đọc được tệp / the file cannot be read: ${asked.path}`, { cause })
	})
	const house = await openHouse(parseEnv('production', process.env))
	try {
		if (!(await hasPlaces(house.services.db))) await loadPlaces(house.services)
		const command = { file, fileName: basename(asked.path), isSample: asked.isSample, dryRun: asked.dryRun }
		const report = await importInventory({ ...house.services, actor: system }, command)
		process.stdout.write(inventoryReport(asked.path, report, asked.dryRun))
		const stood = report.faults.length > 0 || report.differences.some((difference) => difference.kind === 'conflict')
		if (stood) process.exitCode = 1
	} finally {
		await house.close()
	}
}

function parse(): { path: string; dryRun: boolean; isSample: boolean } | null {
	try {
		const { positionals, values } = parseArgs({
			allowPositionals: true,
			options: { 'dry-run': { type: 'boolean', default: false }, sample: { type: 'boolean', default: false } },
		})
		const [word, path, ...rest] = positionals
		if (word !== 'import' || !path || rest.length > 0) return null
		return { path, dryRun: values['dry-run'], isSample: values.sample }
	} catch {
		return null
	}
}
