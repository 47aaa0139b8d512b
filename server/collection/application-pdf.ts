import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { registerFonts, type PrintFace } from '../print/register-fonts.ts'
import type { Application } from './application.ts'

const plain = 'plain' satisfies PrintFace
const bold = 'bold' satisfies PrintFace
/** Points; A4 with the margins of Vietnamese administrative papers (Decree 30/2020/NĐ-CP: 20, 15, 20 and 30 mm). */
const margins = { top: 57, right: 43, bottom: 57, left: 85 }

/** Date, title, hint, and room for a hand to sign. */
const signingHeight = 120

/** The application as a PDF, A4. Every letter of Vietnamese, Ê Đê and M'nông is in the fonts. */
export async function applicationPdf(application: Application): Promise<Buffer> {
	const document = new PDFDocument({
		size: 'A4',
		margins,
		bufferPages: true,
		lang: 'vi',
		info: { Title: application.title },
		font: '',
	})
	registerFonts(document)
	const written = buffer(document)
	drawHead(document, application)
	for (const section of application.sections) {
		document.moveDown(0.8).font(bold).fontSize(12)
		keepTogether(document, 48)
		document.text(section.title)
		for (const { label, text } of section.lines) {
			document.moveDown(0.2).fontSize(11).font(bold).text(`${label}: `, { continued: true }).font(plain).text(text)
		}
	}
	if (application.photos.pictures.length > 0) drawPhotos(document, application)
	drawSigning(document, application)
	drawFoot(document, application)
	document.end()
	return written
}

function drawHead(document: PDFKit.PDFDocument, { nation, motto, title, office }: Application): void {
	document.font(bold).fontSize(12).text(nation, { align: 'center' }).text(motto, { align: 'center' })
	document.moveDown(1.2).fontSize(15).text(title, { align: 'center' })
	document.moveDown(0.6).font(plain).fontSize(11).text(office, { align: 'center' })
}

/** Two beside each other, each with its caption under it. */
function drawPhotos(document: PDFKit.PDFDocument, { photos: { title, pictures }, noPicture }: Application): void {
	document.moveDown(0.8)
	const gap = 14
	const width = (document.page.width - margins.left - margins.right - gap) / 2
	const cell = { width, picture: 168, all: 168 + 44 }
	const bottom = (): number => document.page.height - margins.bottom
	const titleHeight = 22
	if (document.y + titleHeight + cell.all > bottom()) document.addPage()
	document.font(bold).fontSize(12).text(title, margins.left)
	let top = document.y + 4
	for (const [index, { caption, print, picture }] of pictures.entries()) {
		const isLeft = index % 2 === 0
		if (isLeft && top + cell.all > bottom()) {
			document.addPage()
			top = margins.top
		}
		const left = isLeft ? margins.left : margins.left + width + gap
		if (picture) document.image(picture.jpeg, left, top, { fit: [width, cell.picture], align: 'center', valign: 'bottom' })
		const under = { width, height: 13, ellipsis: true } as const
		document
			.font(plain)
			.fontSize(9)
			.text(caption, left, top + cell.picture + 4, under)
		document
			.fontSize(6.5)
			.text(picture ? print : `${noPicture} ${print}`, left, top + cell.picture + 17, { width, height: 22, ellipsis: true })
		if (!isLeft || index === pictures.length - 1) top += cell.all
	}
	document.text('', margins.left, top)
}

function drawSigning(document: PDFKit.PDFDocument, { oath, date, sign, signHint }: Application): void {
	document.moveDown(1).font(plain).fontSize(11)
	keepTogether(document, document.heightOfString(oath) + signingHeight)
	document.text(oath)
	const left = document.page.width / 2
	const options = { align: 'center', width: document.page.width - margins.right - left } as const
	document.moveDown(1).text(date, left, document.y, options).font(bold).text(sign, options).font(plain).text(signHint, options)
}

/** Begins a page where this height no longer fits: a title never stands apart from its first line, nor a signature from what is signed. */
function keepTogether(document: PDFKit.PDFDocument, height: number): void {
	if (document.y + height > document.page.height - margins.bottom) document.addPage()
}

/** What it is, and what it is not, at the foot of every page. */
function drawFoot(document: PDFKit.PDFDocument, { foot, page }: Application): void {
	const { start, count } = document.bufferedPageRange()
	for (let number = start; number < start + count; number++) {
		document.switchToPage(number)
		document.page.margins.bottom = 0
		const width = document.page.width - margins.left - margins.right
		document.font(plain).fontSize(8)
		document.text(`${foot} ${page(number - start + 1, count)}`, margins.left, document.page.height - 48, {
			width,
			lineBreak: true,
			height: 34,
		})
	}
}
