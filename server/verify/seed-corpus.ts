import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { buildCorpus } from '#moderation/verify/corpus.ts'
import type { MatchCorpus } from '#moderation/verify/corpus.ts'
import type { MatchEntry, MatchPlaces } from '#moderation/verify/match-types.ts'

type Row = Record<string, string>

/** A CSV file with a header line, every cell a string. */
export async function readTable(file: URL | string): Promise<Row[]> {
	const parsed: unknown = parse(await readFile(file, 'utf8'), {
		columns: true,
		bom: true,
		skip_empty_lines: true,
		relax_column_count: true,
	})
	return Array.isArray(parsed) ? parsed.map((row: unknown) => (isRow(row) ? row : {})) : []
}

function isRow(row: unknown): row is Row {
	return typeof row === 'object' && row !== null
}

/** The sample inventory and the place lists that ship with the house, as one corpus. `without` leaves entries out (cross-validation). */
export async function loadSeedCorpus(without: (id: string) => boolean = () => false): Promise<MatchCorpus> {
	const seed = (name: string) => readTable(new URL(`../../db/seed/${name}`, import.meta.url))
	const [inventory, successions, units] = await Promise.all([
		seed('inventory.csv'),
		seed('places_2022_to_2025.csv'),
		seed('places_2025.csv'),
	])
	const entries = inventory.map(toMatchEntry).filter((entry) => !without(entry.id))
	return buildCorpus(entries, toMatchPlaces(successions, units))
}

function toMatchEntry(row: Row): MatchEntry {
	const cell = (name: string) => row[name] ?? ''
	const number = (name: string) => (cell(name) === '' ? [] : [Number(cell(name))])
	const [lat, lon] = [...number('latitude'), ...number('longitude')]
	return {
		id: cell('id'),
		names: [{ lang: 'vi', text: cell('name_vi') }, ...list(cell('alt_names')).map(toName)],
		heritageClass: cell('heritage_class'),
		heritageType: cell('heritage_type'),
		communities: list(cell('ethnic_community')),
		placeTexts: [[cell('commune_2022'), cell('district_2022')].filter(Boolean).join(', '), cell('place_note')].filter(Boolean),
		placesToday: list(cell('commune_2025')),
		unitCodes: list(cell('commune_code_2025')),
		point: lat !== undefined && lon !== undefined ? { lat, lon } : null,
		decisionNumbers: list(cell('decision_number')),
		years: [...number('year'), ...(cell('decision_date') === '' ? [] : [Number(cell('decision_date').slice(0, 4))])],
		descriptions: [
			{ lang: 'vi', text: cell('description_vi') },
			{ lang: 'en', text: cell('description_en') },
		],
		notes: cell('notes'),
		parentId: cell('parent_id') || null,
		ranks: list(cell('rank')),
	}
}

function list(cell: string): string[] {
	return cell
		.split('|')
		.map((part) => part.trim())
		.filter(Boolean)
}

function toName(text: string): { lang: string; text: string } {
	const colon = text.indexOf(':')
	return { lang: text.slice(0, colon), text: text.slice(colon + 1).trim() }
}

function toMatchPlaces(successions: Row[], units: Row[]): MatchPlaces {
	return {
		successions: successions.map((row) => ({
			code2022: row.code_gso ?? '',
			name2022: row.name_2022_06 ?? '',
			district: row.district_name_2022 ?? '',
			code2025: row.new_code_2025_07 ?? '',
			name2025: row.new_name_2025_07 ?? '',
		})),
		units: units.map((row) => ({
			code: row.code ?? '',
			name: row.full_name ?? '',
			formerProvince: row.part_from ?? '',
			centre: { lat: Number(row.centroid_lat), lon: Number(row.centroid_lon) },
			radiusKm: Math.sqrt(Number(row.area_km2) / Math.PI) * 1.3,
		})),
	}
}
