import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { benches } from './benches.ts'
import { tableOf } from './table.ts'

/**
 * `npm run bench [-- [--quick] NAME…]`: runs the named benches, or all, one after the other; prints each figure beside its reference and its
 * bound, and keeps them in var/bench/NAME.json. Ends with 1 when a bound is not met or a bench fails.
 */
const folder = join(import.meta.dirname, '..', '..', 'var', 'bench')
const words = process.argv.slice(2)
const quick = words.includes('--quick')
const chosen = chooseBenches(words.filter((word) => word !== '--quick'))

mkdirSync(folder, { recursive: true })
let isMissed = false
for (const bench of chosen) {
	process.stdout.write(`\n${bench.name}${quick ? ' (quick: small sizes, figures say little)' : ''}\n`)
	try {
		const began = performance.now()
		const rows = await bench.run({ quick, say: (line) => process.stderr.write(`  … ${line}\n`) })
		keep(bench, rows, performance.now() - began)
		process.stdout.write(`${tableOf(rows)}\n`)
		isMissed ||= rows.some((row) => row.ok === false)
	} catch (error) {
		isMissed = true
		process.stdout.write(`  ✗ ${error instanceof Error ? error.message : String(error)}\n`)
	}
}
process.exitCode = isMissed ? 1 : 0

function chooseBenches(names: readonly string[]): readonly Bench[] {
	const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
	if (unknown.length > 0) {
		process.stderr.write(`no bench is called ${unknown.join(', ')}: there are ${benches.map((bench) => bench.name).join(', ')}\n`)
		process.exit(1)
	}
	return names.length === 0 ? benches : benches.filter((bench) => names.includes(bench.name))
}

function keep(bench: Bench, rows: readonly BenchRow[], ms: number): void {
	const machine = {
		processor: cpus()[0]?.model ?? null,
		cores: availableParallelism(),
		memoryGiB: Math.round(totalmem() / 1024 ** 3),
		platform: `${process.platform}-${process.arch}`,
		node: process.version,
		loadAtEnd: loadavg()[0],
	}
	const kept = { name: bench.name, at: new Date().toISOString(), quick, seconds: Math.round(ms / 1000), machine, rows }
	writeFileSync(join(folder, `${bench.name}.json`), `${JSON.stringify(kept, null, '\t')}\n`)
}
