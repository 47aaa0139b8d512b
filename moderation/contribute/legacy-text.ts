import { decodeLegacyFont } from '../verify/legacy-fonts.ts'
import { tidyText } from './typed-text.ts'

/** Fields whose words may come out of old documents. */
export const legacyFields = ['title', 'description', 'placeText', 'maker', 'shown'] as const

/**
 * What a text typed in an old font (TCVN3, VNI, the fonts of highland broadcasts) says in Unicode (chữ gõ bằng phông cũ), for its writer to accept or not; null
 * when it is no such text. Nothing is ever changed without being asked.
 */
export function legacyReading(text: string): string | null {
	const read = tidyText(decodeLegacyFont(text.normalize('NFC')), 'several')
	return read === tidyText(text, 'several') ? null : read
}
