import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The faces printed papers use: every letter of Vietnamese, Ê Đê and M'nông, with marks that sit on their own letter. */
export type PrintFace = 'plain' | 'bold'

/** Makes the faces known to a PDF under their names: `document.font('plain')`. */
export function registerFonts(document: PDFKit.PDFDocument): void {
	const fonts = fontsAbove(import.meta.dirname)
	document.registerFont('plain' satisfies PrintFace, join(fonts, 'noto-sans-400.ttf'))
	document.registerFont('bold' satisfies PrintFace, join(fonts, 'noto-sans-700.ttf'))
}

/** The pages' bundle holds a copy of this file somewhere in build/: the fonts are found from there as well. */
function fontsAbove(folder: string): string {
	const fonts = join(folder, 'server', 'print', 'fonts')
	if (existsSync(fonts)) return fonts
	if (dirname(folder) === folder) throw new Error('the fonts of printed papers are not in server/print/fonts')
	return fontsAbove(dirname(folder))
}
