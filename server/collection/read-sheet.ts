import { CsvError, parse } from 'csv-parse/sync'
import { readSheet as readXlsx } from 'read-excel-file/node'
import { foldHeading } from '#moderation/collection/batch-columns.ts'
import { batchLimits, type BatchRow, type BatchSheet } from '#moderation/collection/batch.ts'
import { accept, refuse, type Result, type TableFault } from '#moderation/refusal.ts'
import { guardXlsx } from './guard-xlsx.ts'

/**
 * A list as a spreadsheet program saved it (.xlsx, or CSV in UTF-8 with commas, semicolons or tabs) → headings and rows of text, numbered as the program numbers
 * them, blank rows left out. A formula is what it last showed, or its own text; nothing is calculated.
 */
export async function readSheet(bytes: Buffer): Promise<Result<BatchSheet>> {
	const table = await readTable(bytes)
	if (typeof table === 'string') return refuse({ code: 'unreadable-table', reason: table })
	const fault = faultOf(table)
	if (fault !== null) return refuse({ code: 'unreadable-table', reason: fault })
	const [headings = [], ...rest] = table
	const rows = rest
		.map((cells, index): BatchRow => ({ number: index + 2, cells: cells.map((cell) => cell.slice(0, batchLimits.cell)) }))
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
	if (rows.length === 0) return refuse({ code: 'unreadable-table', reason: 'no-rows' })
	if (rows.length > batchLimits.rows) return refuse({ code: 'unreadable-table', reason: 'too-many-rows' })
	return accept({ headings: headings.map((heading) => heading.trim().slice(0, 200)), rows })
}

function faultOf(table: readonly (readonly string[])[]): TableFault | null {
	const [headings] = table
	if (!headings || headings.every((heading) => heading.trim() === '')) return 'empty'
	if (table.length > batchLimits.rows * 4) return 'too-many-rows'
	if (headings.length > batchLimits.columns) return 'too-many-columns'
	const named = headings.map(foldHeading).filter((heading) => heading !== '')
	return new Set(named).size < named.length ? 'two-alike-headings' : null
}

async function readTable(bytes: Buffer): Promise<string[][] | TableFault> {
	if (bytes.length === 0) return 'empty'
	if (bytes.length > batchLimits.bytes) return 'too-large'
	if (bytes.readUInt8(0) === 0xd0 && bytes.toString('latin1', 1, 4) === '\u00cf\u0011\u00e0') return 'old-excel'
	return bytes.toString('latin1', 0, 2) === 'PK' ? readWorkbook(bytes) : readText(bytes)
}

async function readWorkbook(bytes: Buffer): Promise<string[][] | TableFault> {
	const guarded = await guardXlsx(bytes)
	if (typeof guarded === 'string') return guarded
	try {
		const rows = await readXlsx<string>(guarded, { trim: false, parseNumber: (digits) => digits })
		return rows.map((row) => row.map(cellText))
	} catch {
		return 'not-xlsx'
	}
}

/** Days as people write them; numbers without the noise of binary fractions. */
function cellText(cell: unknown): string {
	if (cell === null || cell === undefined) return ''
	if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/')
	if (typeof cell !== 'string') return String(cell)
	return /^-?\d+\.\d{10,}$/.test(cell) ? String(Number(Number(cell).toPrecision(12))) : cell
}

function readText(bytes: Buffer): string[][] | TableFault {
	const text = decoded(bytes)
	if (text === null) return 'not-utf8'
	try {
		return parse(text, {
			bom: true,
			relax_column_count: true,
			delimiter: delimiterOf(text),
			max_record_size: batchLimits.cell * batchLimits.columns,
		})
	} catch (error) {
		if (error instanceof CsvError) return 'not-csv'
		throw error
	}
}

function decoded(bytes: Buffer): string | null {
	const isUtf16 = bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfffe
	try {
		const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
		return text.includes('\0') ? null : text
	} catch {
		return null
	}
}

/** The sign that divides the heading line into most parts: Excel writes semicolons where commas divide decimals, as in Viet Nam. */
function delimiterOf(text: string): string {
	const [first = ''] = text.split(/\r?\n/, 1)
	const count = (sign: string): number => first.split(sign).length
	return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
