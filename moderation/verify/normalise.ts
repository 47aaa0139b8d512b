import { decodeLegacyFont } from './legacy-fonts.ts'
import { toWord } from './word.ts'
import type { Word } from './word.ts'

const apostrophes = /['’‘ʼʻ`´′]/gu

/** Text as typed → text in one Unicode form, with old font encodings turned into letters. Never shortens. */
export function readable(text: string): string {
	return decodeLegacyFont(text.normalize('NFC')).normalize('NFC')
}

/** Folds for search: NFC/NFD, apostrophes, case, Đ/Ð/đ, every diacritic incl. combining breves. Spaces between words stay. */
export function fold(text: string): string {
	return words(text)
		.map((word) => word.fold)
		.join(' ')
}

/** Splits into words. An apostrophe inside a word joins its halves (M'nông, Ea H'leo, K’pan). */
export function words(text: string): Word[] {
	const plain = readable(text).toLowerCase().replace(apostrophes, '').normalize('NFD')
	const found = plain.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
	return joinCodes(found.map(toWord), plain)
}

/** Unit and file codes are one word: `C314`, `T50`, `B2`, `km7`, `QL26`; the digits were cut off by the letter rule. */
function joinCodes(found: Word[], plain: string): Word[] {
	const codes = new Set(plain.match(/(?<![\p{L}\p{M}\p{N}])[a-zđ]{1,2}\d{1,4}(?![\p{L}\p{M}\p{N}])/gu) ?? [])
	if (codes.size === 0) return found
	const joined: Word[] = []
	for (let index = 0; index < found.length; index++) {
		const here = found[index]
		const next = found[index + 1]
		if (!here) continue
		const code = here.fold + (next?.fold ?? '')
		joined.push(here)
		if (next && codes.has(code) && /^\d+$/.test(next.fold)) {
			joined.push({ fold: code, key: `${code}0` })
		}
	}
	return joined
}
