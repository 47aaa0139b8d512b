import type { EntryField, EntryRecord } from '../entry.ts'
import type { Cells, InventoryFault } from './inventory-fault.ts'
import type { PlaceBook } from './inventory-place.ts'
import { inventoryColumns, inventoryFields, proseColumns, readInventoryRow, requiredColumns } from './inventory-row.ts'
import type { InventoryField, InventoryRecord, InventoryRow } from './inventory-row.ts'
import { sameValue } from './same-value.ts'

/** An inventory file as parsed: its heading, and the rows below it, each with its line in the sheet. */
export interface InventorySheet {
	readonly heading: readonly string[]
	readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** An entry the house holds, and what the file last said of each of its fields. */
export interface KnownEntry {
	readonly identifier: string
	readonly version: number
	readonly record: EntryRecord
	readonly lastImported: Partial<InventoryRecord>
}

/** What an import would do to one entry (đối chiếu danh mục). */
export type InventoryDifference =
	| { readonly kind: 'new'; readonly row: InventoryRow }
	| { readonly kind: 'unchanged'; readonly row: InventoryRow; readonly keptHere: readonly InventoryField[] }
	| {
			readonly kind: 'changed'
			readonly row: InventoryRow
			readonly known: KnownEntry
			readonly next: EntryRecord
			readonly fields: readonly InventoryField[]
	  }
	| { readonly kind: 'conflict'; readonly row: InventoryRow; readonly known: KnownEntry; readonly fields: readonly InventoryField[] }

/** Every row validated; the rows are complete only when there is no fault. `heldParents`: identifier → parent, of entries the house holds. */
export function readInventory(
	sheet: InventorySheet,
	places: PlaceBook,
	heldParents: ReadonlyMap<string, string> = new Map(),
): { rows: readonly InventoryRow[]; faults: readonly InventoryFault[] } {
	const faults = headingFaults(sheet.heading)
	if (faults.length > 0) return { rows: [], faults }
	const rows: InventoryRow[] = []
	const lines = new Map<string, number>()
	for (const { row, cells } of sheet.rows) {
		if (cells.length !== sheet.heading.length) {
			faults.push({
				row,
				column: '',
				value: cells.join(',').slice(0, 60),
				problem: { code: 'wrong-cell-count', expected: sheet.heading.length, found: cells.length },
			})
			continue
		}
		const named: Cells = Object.fromEntries(sheet.heading.map((column, index) => [column, tidyCell(column, cells[index] ?? '')]))
		const read = readInventoryRow(row, named, places)
		faults.push(...read.faults)
		if (read.value) rows.push(read.value)
		const identifier = named['id'] ?? ''
		const firstRow = lines.get(identifier)
		if (firstRow !== undefined && identifier)
			faults.push({ row, column: 'id', value: identifier, problem: { code: 'repeated-identifier', firstRow } })
		else lines.set(identifier, row)
	}
	return { rows, faults: [...faults, ...circles(rows, heldParents)] }
}

/**
 * Row against entry, field by field, three ways: what the file says now, what it said at the last import, what the house holds. A field the file
 * has not changed stays as the house holds it; one that both changed, differently, is a conflict.
 */
export function compareInventory(rows: readonly InventoryRow[], known: ReadonlyMap<string, KnownEntry>): InventoryDifference[] {
	return rows.map((row) => {
		const entry = known.get(row.identifier)
		if (!entry) return { kind: 'new', row }
		const differing = inventoryFields.filter((field) => !sameValue(entry.record[field], row.record[field]))
		const spoken = differing.filter((field) => !(field in entry.lastImported) || !sameValue(entry.lastImported[field], row.record[field]))
		const conflicts = spoken.filter((field) => !(field in entry.lastImported) || !sameValue(entry.lastImported[field], entry.record[field]))
		if (conflicts.length > 0) return { kind: 'conflict', row, known: entry, fields: conflicts }
		if (spoken.length === 0) return { kind: 'unchanged', row, keptHere: differing }
		const next: EntryRecord = { ...entry.record, ...Object.fromEntries(spoken.map((field) => [field, row.record[field]])) }
		return { kind: 'changed', row, known: entry, next, fields: spoken }
	})
}

/** As an officer's form would keep it, so that an entry goes through the form unchanged: one line, but where the column is prose. */
function tidyCell(column: string, cell: string): string {
	const text = cell.normalize('NFC')
	return (proseColumns.includes(column) ? text.replace(/\r\n?/gu, '\n') : text.replace(/\s+/gu, ' ')).trim()
}

/** The record of a row whose entry is new. */
export function newRecord(row: InventoryRow): EntryRecord {
	return { ...row.record, period: null, maker: null, accounts: [] }
}

/** What the file last said of each field: from the latest import revision that changed it, else from the first. `revisions` oldest first, imports only. */
export function lastImported(
	revisions: readonly { readonly record: EntryRecord; readonly fields: readonly EntryField[] }[],
): Partial<InventoryRecord> {
	const first = revisions[0]
	if (!first) return {}
	const said = inventoryFields.map((field) => {
		const last = revisions.findLast((revision) => revision.fields.includes(field)) ?? first
		return [field, last.record[field]] as const
	})
	return Object.fromEntries(said)
}

function headingFaults(heading: readonly string[]): InventoryFault[] {
	const missing = requiredColumns.filter((column) => !heading.includes(column))
	const unknown = heading.filter((column) => !inventoryColumns.includes(column))
	const repeated = heading.filter((column, index) => heading.indexOf(column) !== index)
	return [
		...missing.map((column) => ({ row: 1, column, value: '', problem: { code: 'missing-column' } as const })),
		...unknown.map((column) => ({ row: 1, column, value: column, problem: { code: 'unknown-column', known: inventoryColumns } as const })),
		...repeated.map((column) => ({ row: 1, column, value: column, problem: { code: 'repeated-column' } as const })),
	]
}

/** An entry cannot be a component of itself, nor of its own components. */
function circles(rows: readonly InventoryRow[], heldParents: ReadonlyMap<string, string>): InventoryFault[] {
	const parentOf = new Map([...heldParents, ...rows.map((row) => [row.identifier, row.record.parent] as const)])
	return rows.flatMap(({ row, identifier, record }) => {
		const chain = [identifier]
		for (let parent = record.parent; parent; parent = parentOf.get(parent) ?? null) {
			chain.push(parent)
			if (parent === identifier)
				return [{ row, column: 'parent_id', value: record.parent ?? '', problem: { code: 'parent-of-itself', chain } as const }]
			if (chain.length > parentOf.size + 1) break
		}
		return []
	})
}
