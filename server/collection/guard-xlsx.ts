import { inflateRawSync } from 'node:zlib'
import { batchLimits } from '#moderation/collection/batch.ts'
import type { TableFault } from '#moderation/refusal.ts'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

interface Entry {
	readonly name: string
	readonly method: number
	readonly packed: number
	readonly unpacked: number
	readonly offset: number
}

/**
 * Looks an .xlsx (a ZIP of XML; APPNOTE.TXT 6.3, ECMA-376) through before any library unpacks it: how many parts, what each really inflates to, whether its XML
 * declares entities, whether a cell stands so far out that the table would be billions of empty cells. Null: it may be read.
 */
export function guardXlsx(file: Buffer): TableFault | null {
	const entries = entriesOf(file)
	if (entries === null) return 'not-xlsx'
	if (entries.length > batchLimits.parts) return 'hostile'
	if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'hostile'
	let left: number = batchLimits.unpackedBytes
	for (const entry of entries) {
		const part = inflated(file, entry, left)
		if (typeof part === 'string') return part
		left -= part.length
		const fault = /\.(xml|rels)$/i.test(entry.name) ? faultOfXml(part.toString('utf8'), /worksheets\//i.test(entry.name)) : null
		if (fault !== null) return fault
	}
	return entries.some(({ name }) => name === '[Content_Types].xml') ? null : 'not-xlsx'
}

/** The central directory; null when there is none, or more than one reading of it. */
function entriesOf(file: Buffer): Entry[] | null {
	const end = file.length < 22 ? -1 : file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
	if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endSignature) return null
	const count = file.readUInt16LE(end + 10)
	const entries: Entry[] = []
	for (let at = file.readUInt32LE(end + 16); entries.length < count;) {
		if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) return null
		const nameLength = file.readUInt16LE(at + 28)
		entries.push({
			name: file.toString('utf8', at + 46, at + 46 + nameLength),
			method: file.readUInt16LE(at + 10),
			packed: file.readUInt32LE(at + 20),
			unpacked: file.readUInt32LE(at + 24),
			offset: file.readUInt32LE(at + 42),
		})
		at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
	}
	return entries
}

/** What a part unpacks to, never more than `most` bytes; what it claims of its length must be so. */
function inflated(file: Buffer, { method, packed, unpacked, offset }: Entry, most: number): Buffer | TableFault {
	if (unpacked > most) return 'hostile'
	if (offset + 30 > file.length || file.readUInt32LE(offset) !== localSignature) return 'not-xlsx'
	const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
	const bytes = file.subarray(start, start + packed)
	if (method !== 0 && method !== 8) return 'hostile'
	try {
		const part = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, Math.min(most, unpacked + 1)) })
		return part.length === unpacked ? part : 'hostile'
	} catch (error) {
		return error instanceof RangeError ? 'hostile' : 'not-xlsx'
	}
}

function faultOfXml(xml: string, isSheet: boolean): TableFault | null {
	if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'hostile'
	if (!isSheet) return null
	for (const [, row] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d+)"/g)) if (Number(row) > batchLimits.rows * 4) return 'too-many-rows'
	for (const [, column = '', row] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"/gi)) {
		if (Number(row) > batchLimits.rows * 4) return 'too-many-rows'
		if (columnNumber(column) > batchLimits.columns * 4) return 'too-many-columns'
	}
	return null
}

/** A is 1, AA is 27. */
function columnNumber(letters: string): number {
	return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
