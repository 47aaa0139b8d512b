import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { parseEnv } from '#server/env.ts'
import { openHouse } from '#server/house.ts'
import { queueScreeningAgain } from '#server/screen/queue-screening-again.ts'
import type { ScreenKnowledge } from '#moderation/screen/knowledge.ts'
import { screenText } from '#moderation/screen/text.ts'
import { SCREENING_VERSION } from '#moderation/screen/version.ts'
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

/** Queues everything screened under older rules to be screened again by the server's workers. */
async function again(): Promise<void> {
	const house = await openHouse(parseEnv('production', { LOG_LEVEL: 'warn', ...process.env }))
	try {
		const { contributions, pictures } = await queueScreeningAgain(house.services)
		console.log(
			`${contributions} contributions queued to be screened again under rules ${SCREENING_VERSION}, ${pictures} pictures to be made recognisable;`,
		)
		console.log('the running server works them off. No decision changes: what is found anew is shown at the desks and kept in the history.')
	} finally {
		await house.close()
	}
}

if (import.meta.main) {
	const file = process.argv[2]
	if (file === '--again') {
		await again().catch((error: unknown) => {
			console.error(error instanceof Error ? error.message : String(error))
			process.exitCode = 1
		})
	} else if (file === undefined || !existsSync(file)) {
		console.error(file === undefined ? 'Usage: npm run -s screen -- FILE.csv | --again' : `No such file: ${file}`)
		process.exitCode = 2
	} else {
		run(file)
	}
}
