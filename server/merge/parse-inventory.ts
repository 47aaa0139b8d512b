import { CsvError, parse } from 'csv-parse/sync'
import type { InventorySheet } from '#moderation/merge/inventory.ts'
import type { InventoryFault } from '#moderation/merge/inventory-fault.ts'

type Parsed = { readonly ok: true; readonly value: InventorySheet } | { readonly ok: false; readonly fault: InventoryFault }

/** Bytes of a CSV file (UTF-8, with or without a byte order mark) → heading and rows, numbered as a spreadsheet numbers them; blank rows are left out. */
export function parseInventory(file: Buffer): Parsed {
	const text = decode(file)
	if (text === null) return notReadable({ code: 'not-utf8' })
	try {
		const records = parse(text, { bom: true, relax_column_count: true })
		const [heading, ...rows] = records
		if (!heading) return notReadable({ code: 'empty-file' })
		return {
			ok: true,
			value: {
				heading: heading.map((column) => column.trim()),
				rows: rows.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
			},
		}
	} catch (error) {
		if (error instanceof CsvError) return notReadable({ code: 'not-csv', line: 'lines' in error ? Number(error['lines']) : 0 })
		throw error
	}
}

function notReadable(problem: InventoryFault['problem']): Parsed {
	return { ok: false, fault: { row: 'line' in problem ? problem.line : 1, column: '', value: '', problem } }
}

function decode(file: Buffer): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(file)
	} catch {
		return null
	}
}
