import { join } from 'node:path'

const fonts = join(import.meta.dirname, 'fonts')

/** The faces printed papers use: every letter of Vietnamese, Ê Đê and M'nông, with marks that sit on their own letter. */
export type PrintFace = 'plain' | 'bold'

/** Makes the faces known to a PDF under their names: `document.font('plain')`. */
export function registerFonts(document: PDFKit.PDFDocument): void {
	document.registerFont('plain' satisfies PrintFace, join(fonts, 'noto-sans-400.ttf'))
	document.registerFont('bold' satisfies PrintFace, join(fonts, 'noto-sans-700.ttf'))
}
