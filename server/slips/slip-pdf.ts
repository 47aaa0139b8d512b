import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { qrShape } from '../print/qr-shape.ts'
import { registerFonts } from '../print/register-fonts.ts'

/** What stands on a slip. */
export interface PrintedSlip {
	readonly title: string
	readonly code: string
	/** Null leaves room to write it by hand. */
	readonly pin: string | null
	readonly address: string
	/** What the QR code says. */
	readonly square: string
	readonly isForAnother: boolean
	readonly issuedAt: Date
}

/** Its words in one language; the page has the same. */
export interface SlipWords {
	readonly title: string
	readonly code: string
	readonly pin: string
	readonly scan: string
	readonly how: string
	readonly keep: string
	readonly another: string
}

/** A6 in points (ISO 216: 105 × 148 mm). */
const paper = { width: 297.64, height: 419.53, margin: 22 }
const qrWidth = 132
const ink = '#1A1D29'

/** The slip as a PDF of one A6 page (phiếu in). `house`: the site's name; `day`: the day it was issued, in words. */
export async function slipPdf(
	slip: PrintedSlip,
	words: SlipWords,
	said: { readonly house: string; readonly day: string; readonly language: string },
): Promise<Buffer> {
	const document = new PDFDocument({
		...{
			size: [paper.width, paper.height],
			margin: paper.margin,
			lang: said.language,
			displayTitle: true,
			tagged: true,
			pdfVersion: '1.7',
		},
		info: { Title: `${words.title} ${slip.code}`, Author: said.house, CreationDate: slip.issuedAt },
	})
	registerFonts(document)
	const inner = paper.width - 2 * paper.margin
	document.fillColor(ink)
	document.font('plain').fontSize(9).text(`${said.house} · ${said.day}`, { width: inner, lineBreak: false })
	document.moveDown(0.3).font('bold').fontSize(15).text(words.title, { width: inner })
	document.font('plain').fontSize(10.5).text(slip.title, { width: inner, height: 30, ellipsis: true })
	document.moveDown(0.5)
	field(document, words.code, slip.code)
	field(document, words.pin, slip.pin === null ? '_ _ _ _ _ _' : `${slip.pin.slice(0, 3)} ${slip.pin.slice(3)}`)
	const top = document.y + 4
	drawQr(document, slip.square, paper.margin - 6, top)
	const beside = paper.margin + qrWidth + 4
	document
		.font('plain')
		.fontSize(9.5)
		.text(words.scan, beside, top + 8, { width: paper.width - paper.margin - beside })
	document.font('bold').text(typedAddress(slip.address))
	document.font('plain').moveDown(0.4).text(words.how)
	const foot = [...(slip.isForAnother ? [words.another] : []), words.keep]
	document
		.font('plain')
		.fontSize(9)
		.text(foot.join('\n'), paper.margin, top + qrWidth + 2, { width: inner })
	document.end()
	return buffer(document)
}

/** The part of the address a person types: the code is asked for there. */
function typedAddress(address: string): string {
	return address.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')
}

function field(document: PDFKit.PDFDocument, label: string, value: string): void {
	document.font('plain').fontSize(9).text(label)
	document.font('bold').fontSize(21).text(value, { characterSpacing: 1 })
}

function drawQr(document: PDFKit.PDFDocument, address: string, x: number, y: number): void {
	const { size, path } = qrShape(address)
	document
		.save()
		.translate(x, y)
		.scale(qrWidth / size)
		.path(path)
		.fill('#000000')
		.restore()
		.fillColor(ink)
}
