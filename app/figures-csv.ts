import type { FigureTable } from './figure-tables.ts'

/**
 * The tables as one CSV: a line a value, under `figure,row,measure,unit,value`. UTF-8 with BOM, so that Excel reads Vietnamese; commas, quotes and CRLF of
 * RFC 4180, since a `sep=;` line makes Excel forget the BOM. Values are whole numbers (minutes, counts, percent), so no decimal sign can be taken for a
 * separator where the comma is one.
 */
export function figuresCsv(tables: readonly FigureTable[]): string {
	const lines = tables.flatMap(({ title, columns, rows }) =>
		rows.flatMap(({ name, values }) => columns.map(({ word, unit }, at) => [title, name, word, unit, String(values[at] ?? '')])),
	)
	return `\uFEFF${[['figure', 'row', 'measure', 'unit', 'value'], ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

/** A spreadsheet takes what begins with one of these for a formula. */
function cell(text: string): string {
	const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
	return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
