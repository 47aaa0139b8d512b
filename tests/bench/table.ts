import type { BenchRow } from './bench.ts'

/** The rows as lines of columns: what, figure, reference, ratio, bound, whether it is met. */
export function tableOf(rows: readonly BenchRow[]): string {
	const lines = [
		['what', 'value', 'beside', 'unit', 'ratio', 'bound', ''],
		...rows.map((row) => [
			row.what,
			figure(row.value),
			row.reference === null ? '' : figure(row.reference),
			row.unit,
			row.ratio === null ? '' : row.ratio.toFixed(2),
			row.bound ?? '',
			row.ok === null ? '' : row.ok ? '✓ met' : '✗ NOT met',
		]),
	]
	const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
	const isNumber = new Set([1, 2, 4])
	return lines
		.map((line) =>
			line.map((cell, column) => (isNumber.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  '),
		)
		.map((line) => `  ${line.trimEnd()}`)
		.join('\n')
}

function figure(value: number): string {
	if (!Number.isFinite(value)) return '–'
	return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
