import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { ScreenKnowledge } from '#moderation/screen/knowledge.ts'
import { screenText } from '#moderation/screen/text.ts'
import { textVerdict } from '#moderation/screen/verdict.ts'
import type { ScreenOutcome } from '#moderation/screen/verdict.ts'

type Row = Record<string, string>

const seed = (name: string) => new URL(`../../db/seed/${name}`, import.meta.url)

function readRows(file: string | URL): Row[] {
	return parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true })
}

const seedRows = (name: string): Row[] => (existsSync(seed(name)) ? readRows(seed(name)) : [])

/** Alternative names are written `language:name|language:name`. */
const alternatives = (written: string) => written.split('|').map((part) => part.replace(/^[a-z_]+:/, ''))

/** The registry's own names out of the seed files, for screening without a database. */
export function seedKnowledge(): ScreenKnowledge {
	const inventory = seedRows('inventory.csv')
	const before = seedRows('places_2022_to_2025.csv')
	const today = seedRows('places_2025.csv')
	const places = [
		...before.flatMap((row) => [row.name_2022_06, row.name_2025_03, row.district_name_2022, row.new_name_2025_07]),
		...today.flatMap((row) => [row.full_name, row.full_name_en]),
	].filter((name) => name !== undefined)
	const bare = places.map((name) => name.replace(/^(?:Thành phố|Thị xã|Thị trấn|Huyện|Phường|Xã) /u, ''))
	return {
		entryNames: inventory.flatMap((row) => [row.name_vi ?? '', ...alternatives(row.alt_names ?? '')]),
		placeNames: [...new Set([...places, ...bare])],
		personNames: [],
		terms: [],
	}
}

function summarise(counts: ReadonlyMap<string, { rows: number; held: number }>): string {
	return [...counts]
		.map(([label, { rows, held }]) => `${label}: ${held} of ${rows} held (${((100 * held) / rows).toFixed(1)} %)`)
		.join('\n')
}

/** Screens the `text` column of a CSV file: a JSON line a row to stdout, held shares per label to stderr. */
function run(file: string): void {
	const knowledge = seedKnowledge()
	const counts = new Map<string, { rows: number; held: number }>()
	for (const [index, row] of readRows(file).entries()) {
		const findings = screenText([{ field: 'text', text: row.text ?? '' }], knowledge)
		const outcome: ScreenOutcome = textVerdict(findings)
		console.log(JSON.stringify({ row: index + 1, outcome, findings }))
		const label = row.label || 'rows'
		const count = counts.get(label) ?? { rows: 0, held: 0 }
		counts.set(label, { rows: count.rows + 1, held: count.held + (outcome === 'hold' ? 1 : 0) })
	}
	console.error(summarise(counts))
}

if (import.meta.main) {
	const file = process.argv[2]
	if (file === undefined || !existsSync(file)) {
		console.error(file === undefined ? 'Usage: npm run -s screen -- FILE.csv' : `No such file: ${file}`)
		process.exitCode = 2
	} else {
		run(file)
	}
}
