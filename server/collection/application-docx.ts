import { AlignmentType, Document, Footer, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Application } from './application.ts'

/** A font with every letter of Vietnamese on any computer that may open it; Word itself puts another in its place where it lacks one. */
const font = 'Times New Roman'
/** Twentieths of a point; the margins of Decree 30/2020/NĐ-CP. */
const margin = { top: 1134, right: 850, bottom: 1134, left: 1701 }

/** The application as a Word document, to be completed by hand. */
export async function applicationDocx(application: Application): Promise<Buffer> {
	const { nation, motto, title, office, sections, oath, date, sign, signHint, foot } = application
	const centred = (text: string, isBold: boolean, size: number): Paragraph =>
		new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 80 }, children: [new TextRun({ text, bold: isBold, size })] })
	const body = [
		...sections.flatMap((section) => [heading(section.title), ...section.lines.map(({ label, text }) => labelled(label, text))]),
		heading(application.photos.title),
		...application.photos.pictures.flatMap((photo) => pictured(photo, application.noPicture)),
	]
	const document = new Document({
		title,
		creator: '',
		styles: { default: { document: { run: { font, size: 26, language: { value: 'vi-VN' } } } } },
		sections: [
			{
				properties: { page: { size: { width: 11906, height: 16838 }, margin } },
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								children: [
									new TextRun({ text: `${foot} `, size: 16 }),
									new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 16 }),
								],
							}),
						],
					}),
				},
				children: [
					centred(nation, true, 26),
					centred(motto, true, 26),
					centred(title, true, 30),
					centred(office, false, 26),
					...body,
					new Paragraph({ spacing: { before: 240 }, children: [new TextRun(oath)] }),
					...[date, sign, signHint].map((text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(text)] })),
				],
			},
		],
	})
	return Packer.toBuffer(document)
}

function heading(text: string): Paragraph {
	return new Paragraph({ spacing: { before: 240, after: 80 }, keepNext: true, children: [new TextRun({ text, bold: true, size: 26 })] })
}

/** Pixels at 96 an inch, as Word counts: 11 by 8 centimetres at most. */
const frame = { width: 416, height: 302 }

function pictured({ caption, print, picture }: Application['photos']['pictures'][number], noPicture: string): Paragraph[] {
	const said = (text: string, size: number, after: number): Paragraph =>
		new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [new TextRun({ text, size })] })
	const captions = [said(caption, 22, 0), said(picture ? print : `${noPicture} ${print}`, 14, 160)]
	if (!picture) return captions
	const scale = Math.min(frame.width / picture.width, frame.height / picture.height, 1)
	const transformation = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
	const altText = { name: caption, title: caption, description: caption }
	const image = new ImageRun({ type: 'jpg', data: picture.jpeg, transformation, altText })
	return [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }), ...captions]
}

function labelled(label: string, text: string): Paragraph {
	const [first = '', ...rest] = text.split('\n')
	return new Paragraph({
		spacing: { after: 60 },
		children: [
			new TextRun({ text: `${label}: `, bold: true }),
			new TextRun(first),
			...rest.map((line) => new TextRun({ text: line, break: 1 })),
		],
	})
}
