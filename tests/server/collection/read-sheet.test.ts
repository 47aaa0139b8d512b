import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { batchLimits, cellOf, checkBatch } from '#moderation/collection/batch.ts'
import { guessMapping, missingColumns } from '#moderation/collection/batch-columns.ts'
import { templateCsv, templateXlsx } from '#server/collection/make-template.ts'
import { readSheet } from '#server/collection/read-sheet.ts'
import { must } from '../../support/desk.ts'

const reasonOf = async (bytes: Buffer): Promise<unknown> => {
	const read = await readSheet(bytes)
	return read.ok ? null : 'reason' in read.refusal ? read.refusal.reason : read.refusal.code
}
const text = (lines: string, encoding: BufferEncoding = 'utf8') => Buffer.from(lines, encoding)

describe('a list', () => {
	test.each([
		{ why: 'the CSV template', bytes: async () => Buffer.from(templateCsv()) },
		{ why: 'the workbook template', bytes: templateXlsx },
	])('$why reads back, every column known', async ({ bytes }) => {
		const sheet = must(await readSheet(await bytes()))
		expect(missingColumns(guessMapping(sheet.headings))).toEqual([])
		expect(sheet.headings).toHaveLength(16)
		expect(sheet.rows).toMatchObject([{ number: 2 }])
	})
	test.each([
		{ why: 'commas', bytes: text('Tên,Chất liệu\nChé,gốm\n') },
		{ why: 'semicolons, as Excel writes here', bytes: text('Tên;Chất liệu\r\nChé;gốm\r\n') },
		{ why: 'tabs in UTF-16, as Excel calls Unicode text', bytes: Buffer.from('\ufeffTên\tChất liệu\nChé\tgốm\n', 'utf16le') },
		{ why: 'a byte order mark', bytes: text('\ufeffTên,Chất liệu\nChé,gốm\n') },
		{ why: 'blank lines between', bytes: text('Tên,Chất liệu\n,\n\nChé,gốm\n') },
	])('CSV with $why', async ({ bytes }) => {
		const sheet = must(await readSheet(bytes))
		expect(sheet.headings).toEqual(['Tên', 'Chất liệu'])
		expect(sheet.rows.map(({ cells }) => cells)).toEqual([['Ché', 'gốm']])
	})
	test('a long telling typed with its marks apart is kept whole, and a longer one is told to be too long', async () => {
		const told = 'Chiếc ché ấy ở nhà tôi đã lâu. '.repeat(129).trim().normalize('NFD')
		expect(told.length).toBeGreaterThan(5000)
		const rows = must(await readSheet(text(`Tên,Miêu tả\nChé,"${told}"\nChé,"${`${told} `.repeat(2)}"\n`)))
		const checked = checkBatch(rows.rows, { name: 0, description: 1 }, { photos: new Map(), places: new Map() })
		const long = checked.map(({ faults }) => faults.filter(({ column }) => column === 'description').map(({ problem }) => problem.code))
		expect(long).toEqual([[], ['too-long']])
		expect(cellOf(rows.rows[0] ?? { number: 0, cells: [] }, { description: 1 }, 'description')).toBe(told.normalize('NFC'))
	})
	test('numbers, days, yes and formulas of a workbook are text as people see them', async () => {
		const cells = [
			{ value: 2.3, type: Number },
			{ value: new Date('1987-04-30T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
			{ value: true, type: Boolean },
			{ value: '=1+1', type: String },
		] as const
		const file = await writeXlsxFile([['A', 'B', 'C', 'D'].map((value) => ({ value, type: String })), [...cells]]).toBuffer()
		expect(must(await readSheet(file)).rows[0]?.cells).toEqual(['2.3', '30/04/1987', 'true', '=1+1'])
	})
})

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
async function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
	const file = new ZipFile()
	for (const [name, content] of Object.entries({ '[Content_Types].xml': types, ...parts })) file.addBuffer(Buffer.from(content), name)
	file.end()
	return buffer(file.outputStream)
}
const sheet = (rows: string) => ({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` })
const farCell = '<worksheet><x:sheetData><x:row r="1"><x:c x:r="A1048576"/></x:row></x:sheetData></worksheet>'
async function climbing(): Promise<Buffer> {
	const file = await zip({ 'up/a.xml': '<a/>' })
	for (let at = file.indexOf('up/a.xml'); at >= 0; at = file.indexOf('up/a.xml', at)) file.write('../a.xml', at, 'latin1')
	return file
}
const workbook = {
	'xl/workbook.xml':
		'<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
	'xl/_rels/workbook.xml.rels':
		'<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
const cell = (at: string, said: string): string => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`
const small = (name: string): string => `<row r="1">${cell('A1', 'Tên')}</row><row r="2">${cell('A2', name)}</row>`

test('of a workbook with two tables of contents, what was looked at is what is read', async () => {
	const [seen, hidden] = [await zip({ ...workbook, ...sheet(small('Ché')) }), await zip(sheet(small('Chiêng')))]
	const sheetAt = hidden.indexOf('PK\u0003\u0004', 4)
	const part = hidden.subarray(sheetAt, hidden.indexOf('PK\u0001\u0002'))
	const directoryAt = seen.indexOf('PK\u0001\u0002')
	const both = Buffer.concat([seen.subarray(0, directoryAt), part, seen.subarray(directoryAt)])
	both.writeUInt32LE(directoryAt + part.length, both.lastIndexOf('PK\u0005\u0006') + 16)
	expect(must(await readSheet(both)).rows).toEqual([{ number: 2, cells: ['Ché'] }])
})

test.each([
	{ why: 'closed in itself', row: '<row r="1048576" ht="12.8" hidden="false"/>' },
	{ why: 'open and closed', row: '<row r="1048576" ht="12.8"></row>' },
])('a row without cells at the end of the world, as LibreOffice writes it, is no row: $why', async ({ row }) => {
	const file = await zip({ ...workbook, ...sheet(`${small('Ché')}${row}`) })
	expect(must(await readSheet(file)).rows).toEqual([{ number: 2, cells: ['Ché'] }])
})

async function lying(): Promise<Buffer> {
	const file = await zip({ 'xl/workbook.xml': Buffer.alloc(1_000_000, 'a') })
	const at = file.indexOf('PK\u0001\u0002', file.indexOf('PK\u0001\u0002') + 4)
	file.writeUInt32LE(10, at + 24)
	return file
}

describe('what cannot be read, or must not be, is said and never unpacked', () => {
	test.each<{ why: string; bytes: () => Promise<Buffer> | Buffer; reason: string }>([
		{ why: 'nothing', bytes: () => Buffer.alloc(0), reason: 'empty' },
		{ why: 'headings alone', bytes: () => text('Tên,Chất liệu\n'), reason: 'no-rows' },
		{ why: 'two alike', bytes: () => text('Tên,ten *\na,b\n'), reason: 'two-alike-headings' },
		{ why: 'too many bytes', bytes: () => Buffer.alloc(batchLimits.bytes + 1, 'a'), reason: 'too-large' },
		{ why: 'too many rows', bytes: () => text(`Tên\n${'a\n'.repeat(batchLimits.rows + 1)}`), reason: 'too-many-rows' },
		{
			why: 'too many columns',
			bytes: () => text(`${Array.from({ length: 61 }, (_, at) => `c${at}`).join()}\na\n`),
			reason: 'too-many-columns',
		},
		{ why: 'a code page of before Unicode', bytes: () => text('Tên,Chất liệu\nCh\u00e9,g\n', 'latin1'), reason: 'not-utf8' },
		{ why: 'an open quotation mark', bytes: () => text('Tên,B\n"a,b\nc,d\n'), reason: 'not-csv' },
		{ why: 'a picture', bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), reason: 'not-utf8' },
		{ why: 'the old Excel', bytes: () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), reason: 'old-excel' },
		{ why: 'a ZIP of something else', bytes: () => zip({ 'a.txt': 'a' }), reason: 'not-xlsx' },
		{ why: 'a ZIP cut short', bytes: async () => (await templateXlsx()).subarray(0, 2000), reason: 'not-xlsx' },
		{ why: 'a bomb', bytes: () => zip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(40_000_000) }), reason: 'hostile' },
		{
			why: 'a bomb of many parts',
			bytes: () => zip(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`a${at}`, '']))),
			reason: 'hostile',
		},
		{ why: 'a part that lies about its length', bytes: lying, reason: 'hostile' },
		{ why: 'entities', bytes: () => zip({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), reason: 'hostile' },
		{ why: 'a cell at the end of the world', bytes: () => zip(sheet('<row r="1048576"><c r="A1048576"/></row>')), reason: 'too-many-rows' },
		{ why: 'a cell there, otherwise quoted', bytes: () => zip(sheet(`<row r='1'><c r='A1048576'/></row>`)), reason: 'too-many-rows' },
		{ why: 'a cell there, of another part', bytes: () => zip({ 'xl/a.xml': farCell }), reason: 'too-many-rows' },
		{ why: 'a cell there behind a sign', bytes: () => zip(sheet('<row r="1" a=">"><c r="A1048576"/></row>')), reason: 'hostile' },
		{ why: 'a cell there in signs of signs', bytes: () => zip(sheet('<row r="1"><c r="A&#49;048576"/></row>')), reason: 'hostile' },
		{ why: 'a cell with letters of its own', bytes: () => zip(sheet('<row r="1"><c r="zzzzz1"/></row>')), reason: 'hostile' },
		{ why: 'a part outside of it', bytes: climbing, reason: 'hostile' },
		{ why: 'a cell at its edge', bytes: () => zip(sheet('<row r="1"><c r="XFD1"/></row>')), reason: 'too-many-columns' },
	])('$why', async ({ bytes, reason }) => expect(await reasonOf(await bytes())).toBe(reason))
})
