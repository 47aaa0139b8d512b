import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'
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
 * declares entities, whether a cell stands so far out that the table would be billions of empty cells. Answers its XML packed anew: the directory and the bytes
 * before it may tell of different parts, and whoever reads on must read what was looked at.
 */
export async function guardXlsx(file: Buffer): Promise<Buffer | TableFault> {
	const entries = entriesOf(file)
	if (entries === null) return 'not-xlsx'
	if (entries.length > batchLimits.parts) return 'hostile'
	if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'hostile'
	let left: number = batchLimits.unpackedBytes
	const parts = new Map<string, string>()
	for (const { name, ...entry } of entries) {
		const part = inflated(file, entry, left)
		if (typeof part === 'string') return part
		left -= part.length
		if (!/\.(xml|rels)$/i.test(name)) continue
		const xml = withoutFarBlankRows(part.toString('utf8'))
		const fault = faultOfXml(xml)
		if (fault !== null) return fault
		parts.set(name, xml)
	}
	return parts.has('[Content_Types].xml') ? packed(parts) : 'not-xlsx'
}

async function packed(parts: ReadonlyMap<string, string>): Promise<Buffer | TableFault> {
	const zip = new ZipFile()
	try {
		for (const [name, xml] of parts) zip.addBuffer(Buffer.from(xml, 'utf8'), name, { compress: false })
	} catch {
		return 'hostile'
	}
	zip.end()
	return buffer(zip.outputStream)
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
function inflated(file: Buffer, { method, packed, unpacked, offset }: Omit<Entry, 'name'>, most: number): Buffer | TableFault {
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

const farthestRow = batchLimits.rows * 4
const farthestColumn = batchLimits.columns * 4

/** Rows that hold nothing but a height, as LibreOffice writes them at the very end of a sheet. */
function withoutFarBlankRows(xml: string): string {
	return xml.replace(/<((?:[^\s<>:]*:)?row)(\s[^<>]*?)?(?:\/>|>\s*<\/\1\s*>)/g, (row, _name, attributes: string = '') =>
		placesIn(attributes).some((place) => Number(place) > farthestRow) ? '' : row,
	)
}

/** Rows and cells are looked for wherever their tags could stand, and refused where their attributes could be read in more than one way. */
function faultOfXml(xml: string): TableFault | null {
	if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'hostile'
	if (!xml.includes('sheetData')) return null
	for (const [, tag, attributes = '', end] of xml.matchAll(/<(?:[^\s<>:]*:)?(row|c)(?=[\s/>])([^<>]*)(>?)/g)) {
		if (end !== '>' || !plainAttributes.test(attributes)) return 'hostile'
		for (const place of placesIn(attributes)) {
			const fault = tag === 'row' ? faultOfPlace('', place) : faultOfPlace(...lettersAndDigits(place))
			if (fault !== null) return fault
		}
	}
	return null
}

const plainAttributes = /^(?:\s+[\w:.-]+=(?:"[^"<>&]*"|'[^'<>&]*'))*\s*\/?$/

/** What stands in `r`, with or without a prefix. */
function placesIn(attributes: string): string[] {
	return [...attributes.matchAll(/[\s:]r=(?:"([^"]*)"|'([^']*)')/g)].map(([, one, other]) => one ?? other ?? '')
}

function lettersAndDigits(place: string): [string, string] {
	const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/.exec(place) ?? []
	return [letters, digits]
}

function faultOfPlace(letters: string, digits: string): TableFault | null {
	if (!/^\d{1,7}$/.test(digits)) return 'hostile'
	if (Number(digits) > farthestRow) return 'too-many-rows'
	return columnNumber(letters) > farthestColumn ? 'too-many-columns' : null
}

/** A is 1, AA is 27. */
function columnNumber(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
