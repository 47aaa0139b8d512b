import type { OfferedLanguage } from '../heritage.ts'

/**
 * Letters beyond those of a plain keyboard that texts in these languages are written with (chữ cái Ê Đê, M'nông, J'rai), NFC: what has no single sign in
 * Unicode (ê̆, ô̆, ơ̆, ư̆) is a letter and a combining breve.
 */
const rade = ['ă', 'â', 'ƀ', 'č', 'đ', 'ê', 'ĕ', 'ê̆', 'ĭ', 'ñ', 'ô', 'ŏ', 'ô̆', 'ơ', 'ơ̆', 'ư', 'ŭ', 'ư̆']
const mnong = ['ă', 'â', 'ƀ', 'č', 'đ', 'ê', 'ĕ', 'ê̆', 'ĭ', 'ñ', 'ô', 'ŏ', 'ô̆', 'ơ', 'ơ̆', 'ư', 'ŭ', 'ư̆', 'é', 'ĩ', 'ũ']
const jrai = ['ă', 'â', 'ƀ', 'č', 'đ', 'ê', 'ĕ', 'ê̆', 'ĭ', 'ñ', 'ô', 'ŏ', 'ô̆', 'ơ', 'ơ̆', 'ư', 'ŭ', 'ư̆']
const keys: Partial<Record<OfferedLanguage, readonly string[]>> = { rad: rade, jra: jrai, mnong, cmo: mnong, mng: mnong, mnn: mnong }

/** The letters to offer for texts in any of these languages, each once; none where an ordinary keyboard does. */
export function lettersFor(languages: readonly string[]): readonly string[] {
	const wanted = Object.entries(keys).filter(([language]) => languages.includes(language))
	return [...new Set(wanted.flatMap(([, letters]) => letters.map((letter) => letter.normalize('NFC'))))]
}

/** Those of all of them, where it is not known which language a text is in. */
export const allLetters = lettersFor(Object.keys(keys))

const breve = '\u0306'

/** A text with a letter put between `from` and `to`, and where the caret then stands. The breve joins the letter before it. All NFC. */
export function insertLetter(text: string, from: number, to: number, letter: string): { readonly text: string; readonly caret: number } {
	const before = (text.slice(0, from) + letter).normalize('NFC')
	return { text: before + text.slice(to).normalize('NFC'), caret: before.length }
}

/** The breve alone, for a letter typed already. */
export const combiningBreve = breve
