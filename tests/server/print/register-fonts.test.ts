import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { registerFonts, type PrintFace } from '#server/print/register-fonts.ts'
import { covered } from '../../support/fonts.ts'
import { pdfText } from '../../support/pdf-text.ts'

async function printed(face: PrintFace, text: string): Promise<Buffer> {
	const document = new PDFDocument({ size: 'A6', margin: 24 })
	registerFonts(document)
	document.font(face).fontSize(10).text(text)
	document.end()
	return buffer(document)
}

const samples = [
	'Đắk Lắk, Buôn Akõ Dhông, Krông Bông; Nguyễn Thị Ệ, Ữ, Ỵ',
	'Ê Đê: Ƀ ƀ Č č Ĕ ĕ Ĭ ĭ Ñ ñ Ŏ ŏ Ŭ ŭ, ê̆ ô̆ ơ̆ ư̆ Ê̆ Ô̆ Ơ̆ Ư̆, “H’Đăm Săn”',
	'M’nông: Nkoch Yau, Ŏt Ndrong, mặt',
	'e ẹ i ị o ọ u ụ',
	covered.replace(/\p{M}|\s/gu, ''),
]

test.each((['plain', 'bold'] as const).flatMap((face) => samples.map((sample) => ({ face, sample }))))(
	'$face: every letter of $sample comes back out of the paper',
	async ({ face, sample }) => {
		const text = pdfText(await printed(face, sample))
		expect(text.replace(/\s/g, '').normalize('NFC')).toBe(sample.replace(/\s/g, '').normalize('NFC'))
	},
)
