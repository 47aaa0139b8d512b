import type { EntryRecord } from '../entry.ts'
import { certainties, heritageClasses, heritageRanks, heritageTypes, type HeritageClass, type HeritageType } from '../heritage.ts'
import { readCommunities, readDescriptions, readNames, readPoint, readRanks, readYear } from './inventory-cells.ts'
import type { Cells, InventoryFault, Report } from './inventory-fault.ts'
import { resolveInventoryPlace, type PlaceBook } from './inventory-place.ts'

/** Columns an inventory file may have; those of `requiredColumns` it must have. */
export const inventoryColumns: readonly string[] = [
	...['id', 'name_vi', 'alt_names', 'heritage_class', 'heritage_type', 'rank', 'ethnic_community', 'district_2022', 'commune_2022'],
	...['commune_code_2022', 'commune_2025', 'commune_code_2025', 'place_note', 'latitude', 'longitude', 'coordinate_basis'],
	...['decision_number', 'decision_date', 'year', 'description_vi', 'description_en', 'source', 'certainty', 'notes', 'parent_id'],
]
export const requiredColumns = ['id', 'name_vi', 'heritage_class'] as const

/** Fields of a record an inventory file speaks of; the others it leaves as they are. */
export const inventoryFields = [
	...(['names', 'heritageClass', 'heritageType', 'ranks', 'communities', 'place', 'point', 'year', 'descriptions'] as const),
	...(['source', 'certainty', 'notes', 'parent'] as const),
]
export type InventoryField = (typeof inventoryFields)[number]
export type InventoryRecord = Pick<EntryRecord, InventoryField>

export interface InventoryRow {
	readonly row: number
	readonly identifier: string
	readonly record: InventoryRecord
}

/** Form of an identifier (mã hồ sơ): capital letters, then numbers or letters after hyphens, as DL-001. */
export const identifierForm = /^[A-Z][A-Z0-9]{0,9}(?:-[A-Z0-9]{1,12}){1,3}$/
/** Columns whose lines are kept; the others are one line. */
export const proseColumns: readonly string[] = ['description_vi', 'description_en', 'source', 'notes']
const longest: Readonly<Record<string, number>> = {
	...{ name_vi: 300, alt_names: 3000, description_vi: 20_000, description_en: 20_000, source: 2000, notes: 2000 },
}
const longestOther = 500

/** One row of the file → the record it stands for, or every fault in it. */
export function readInventoryRow(
	row: number,
	cells: Cells,
	places: PlaceBook,
): { value?: InventoryRow; faults: readonly InventoryFault[] } {
	const faults: InventoryFault[] = []
	const fault: Report = (column, problem, value = cells[column] ?? '') => {
		faults.push({ row, column, value, problem })
	}
	checkTexts(cells, fault)
	const heritageClass = oneOf('heritage_class', heritageClasses, cells, fault)
	const rank = oneOf('rank', heritageRanks, cells, fault)
	const { ranks, ownYear } = readRanks(cells, rank, readYear(cells, fault), fault)
	const place = resolveInventoryPlace(cells, places)
	for (const { column, problem } of place.faults) fault(column, problem)
	const record = {
		names: readNames(cells, fault),
		heritageType: heritageClass && readType(heritageClass, cells, fault),
		ranks,
		communities: readCommunities(cells, fault),
		place: place.value,
		point: readPoint(cells, fault),
		year: ownYear,
		descriptions: readDescriptions(cells),
		source: cells['source'] || null,
		certainty: oneOf('certainty', certainties, cells, fault),
		notes: cells['notes'] || null,
		parent: cells['parent_id'] || null,
	}
	if (faults.length > 0 || heritageClass === null) return { faults }
	return { value: { row, identifier: cells['id'] ?? '', record: { ...record, heritageClass } }, faults }
}

function checkTexts(cells: Cells, fault: Report): void {
	for (const column of requiredColumns) if (!cells[column]) fault(column, { code: 'missing' })
	for (const column of ['id', 'parent_id'])
		if (cells[column] && !identifierForm.test(cells[column])) fault(column, { code: 'not-an-identifier' })
	for (const [column, value] of Object.entries(cells)) {
		const max = longest[column] ?? longestOther
		const letters = Array.from(value)
		if (letters.length > max) fault(column, { code: 'too-long', max, length: letters.length }, `${letters.slice(0, 40).join('')}…`)
		if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value)) fault(column, { code: 'control-characters' })
	}
}

function oneOf<Choice extends string>(column: string, allowed: readonly Choice[], cells: Cells, fault: Report): Choice | null {
	const value = cells[column] ?? ''
	if (value === '') return null
	const found = allowed.find((choice) => choice === value)
	if (found === undefined) fault(column, { code: 'not-one-of', allowed })
	return found ?? null
}

function readType(heritageClass: HeritageClass, cells: Cells, fault: Report): HeritageType | null {
	const allowed: readonly HeritageType[] = heritageTypes[heritageClass]
	return oneOf('heritage_type', allowed, cells, fault)
}
