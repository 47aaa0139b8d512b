import writeXlsxFile from 'write-excel-file/node'
import { batchColumns, neededColumns, templateChoices, templateHeadings, type BatchColumn } from '#moderation/collection/batch-columns.ts'

const examples: Readonly<Partial<Record<BatchColumn, string>>> = {
	name: 'Ché tuk men nâu (ví dụ, xin xóa dòng này)',
	otherName: 'Yang tuk',
	objectKind: templateChoices.objectKind.join(' / '),
	material: 'gốm',
	dimensions: 'cao 42 cm, miệng 18 cm',
	weight: '3,4 kg',
	dating: 'khoảng 1900',
	origin: templateChoices.origin.join(' / '),
	acquisition: 'Ông bà để lại',
	condition: templateChoices.condition.join(' / '),
	marks: 'dấu chân chim dưới đáy',
	quantity: '1',
	place: 'Xã Buôn Đôn',
	storagePlace: 'nhà dài, gian trong',
	photos: 'che-01.jpg; che-02.jpg',
}

function headingOf(column: BatchColumn): string {
	return neededColumns.includes(column) ? `${templateHeadings[column]} *` : templateHeadings[column]
}

/** The template as CSV: UTF-8 with a byte order mark, or Excel takes its letters for another alphabet's. */
export function templateCsv(): string {
	const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
	const lines = [batchColumns.map(headingOf), batchColumns.map((column) => examples[column] ?? '')]
	return `\ufeff${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** The template as a workbook: headings that stay in sight, an example under them, every cell text. */
export async function templateXlsx(): Promise<Buffer> {
	const rows = [
		batchColumns.map((column) => ({ value: headingOf(column), fontWeight: 'bold' as const, type: String })),
		batchColumns.map((column) => ({ value: examples[column] ?? '', type: String, wrap: true })),
	]
	const columns = batchColumns.map((column) => ({ width: column === 'description' || column === 'name' ? 36 : 24 }))
	return writeXlsxFile(rows, { columns, sheet: 'Hiện vật', stickyRowsCount: 1 }).toBuffer()
}
