import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF as a reader that copies them gets them: glyphs of each line turned into letters by the font's own table (ToUnicode). Written for what
 * pdfkit makes: objects in plain sight, streams deflated or not at all, texts as hexadecimal glyph numbers.
 */
export function pdfText(pdf: Buffer): string {
	const objects = objectsOf(pdf)
	const fonts = new Map<string, Map<number, string>>()
	for (const { head } of objects.values())
		for (const [, name, reference] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) fonts.set(name ?? '', lettersOf(objects, reference ?? ''))
	const pages = [...objects.values()].map(({ body }) => body).filter((body) => /\bBT\b/.test(body))
	return pages.map((page) => linesOf(page, fonts).join('\n')).join('\n\n')
}

interface PdfObject {
	readonly head: string
	readonly body: string
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
	const text = pdf.toString('latin1')
	const objects = new Map<string, PdfObject>()
	for (const found of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?:\nendobj|\nstream\r?\n)/g)) {
		const [all, number = '', head = ''] = found
		if (!all.endsWith('stream\n')) {
			objects.set(number, { head, body: '' })
			continue
		}
		const start = found.index + all.length
		const length = Number(/\/Length (\d+)/.exec(head)?.[1])
		const bytes = pdf.subarray(start, start + length)
		objects.set(number, { head, body: (/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1') })
	}
	return objects
}

function lettersOf(objects: Map<string, PdfObject>, font: string): Map<number, string> {
	const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1]
	const letters = new Map<number, string>()
	const cmap = objects.get(table ?? '')?.body ?? ''
	for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
		for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f\s]*)>/gi)].entries())
			letters.set(parseInt(from, 16) + index, utf16(hex.replace(/\s/g, '')))
	return letters
}

function linesOf(page: string, fonts: Map<string, Map<number, string>>): string[] {
	let letters = new Map<number, string>()
	const lines: string[] = []
	for (const [, face, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/gi)) {
		if (face !== undefined) letters = fonts.get(face) ?? new Map<number, string>()
		if (shown === undefined) continue
		const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
		lines.push(glyphs.map((glyph) => letters.get(parseInt(glyph, 16)) ?? '\ufffd').join(''))
	}
	return lines
}

function utf16(hex: string): string {
	return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
