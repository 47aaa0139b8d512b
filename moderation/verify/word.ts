/** A written word as the matcher compares it. */
export type Word = {
	/** Without any mark, lower case, Latin letters and digits only: `Đắk` → `dak`, `M’nông` → `mnong`. */
	fold: string
	/** Letters with their quality, then the tone digit (0–5), so that `hoà` and `hòa` are one: `hoa2`. */
	key: string
}

const breveLetters: Record<string, string> = { ƀ: 'b', đ: 'd', ð: 'd', ł: 'l', ɓ: 'b', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss' }
const tones: Record<string, string> = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' }
const qualityMarks = new Set(['\u0302', '\u0306', '\u031B'])

/** `Đrây` → its fold and key. Takes one word in any Unicode form. */
export function toWord(raw: string): Word {
	let letters = ''
	let quality = ''
	let tone = '0'
	for (const char of raw.normalize('NFD').toLowerCase()) {
		if (tones[char] !== undefined) tone = tones[char]
		else if (qualityMarks.has(char)) quality += char
		else if (/\p{M}/u.test(char)) continue
		else {
			letters += breveLetters[char] ?? char
			quality += char === 'ð' ? 'đ' : char
		}
	}
	return { fold: letters, key: quality.normalize('NFC') + tone }
}

/** Whether any mark (tone, quality, đ) was written. */
export function isMarked(word: Word): boolean {
	return word.key !== `${word.fold}0`
}
