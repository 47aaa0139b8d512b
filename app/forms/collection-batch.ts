import { batchColumns, type BatchColumn, type ColumnMapping } from '#moderation/collection/batch-columns.ts'
import { textOf } from './one-of.ts'

/** Name of the field that says which heading a column is. */
export function mapField(column: BatchColumn): string {
	return `map-${column}`
}

/** Name of the field that holds a cell being mended. */
export function cellField(row: number, column: BatchColumn): string {
	return `cell-${row}-${column}`
}

export function parseMapping(form: FormData): ColumnMapping {
	const chosen = batchColumns.flatMap((column) => {
		const text = textOf(form, mapField(column))
		return /^\d{1,2}$/.test(text) ? [[column, Number(text)] as const] : []
	})
	return Object.fromEntries(chosen)
}

/** Cells as they were mended; the button of a row drops that row. */
export function parseMended(form: FormData): {
	readonly cells: readonly { readonly row: number; readonly column: BatchColumn; readonly text: string }[]
	readonly dropped: readonly number[]
} {
	const cells = [...form.keys()].flatMap((name) => {
		const [, row, named] = /^cell-(\d{1,6})-([A-Za-z]+)$/.exec(name) ?? []
		const column = batchColumns.find((each) => each === named)
		return row !== undefined && column !== undefined ? [{ row: Number(row), column, text: textOf(form, name) }] : []
	})
	const dropped = textOf(form, 'drop')
	return { cells, dropped: /^\d{1,6}$/.test(dropped) ? [Number(dropped)] : [] }
}
