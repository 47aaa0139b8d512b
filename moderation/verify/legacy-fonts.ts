import { isSyllable } from './syllable.ts'

/** TCVN 5712:1993 (TCVN3, ".VnTime"): the bytes 0xA1–0xFE as Latin-1 shows them, in order of the letters below. */
const tcvn3Shown = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const tcvn3Meant = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const tcvn3 = new Map([...tcvn3Shown].map((shown, index) => [shown, [...tcvn3Meant][index] ?? shown]))

/** VNI-Windows: a base letter followed by a Latin-1 letter that stands for the mark. */
const vniMarks: Record<string, string> = {
	ù: '\u0301',
	ø: '\u0300',
	û: '\u0309',
	õ: '\u0303',
	ï: '\u0323',
	â: '\u0302',
	á: '\u0302\u0301',
	à: '\u0302\u0300',
	å: '\u0302\u0309',
	ã: '\u0302\u0303',
	ä: '\u0302\u0323',
	ê: '\u0306',
	é: '\u0306\u0301',
	è: '\u0306\u0300',
	ú: '\u0306\u0309',
	ü: '\u0306\u0303',
	ë: '\u0306\u0323',
}
const vniLetters: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

/** Text pasted from an old document (TCVN3, VNI-Windows, highland broadcast fonts, twice-encoded UTF-8) → Unicode; other text unchanged. */
export function decodeLegacyFont(text: string): string {
	const plain = fromHighlandFont(text)
	if (!/[\u0080-\u00FF]/u.test(plain)) return plain
	const readings = [fromTwiceUtf8(plain), fromTcvn3(plain), fromVniWindows(plain)].filter((reading) => reading !== plain)
	let best = plain
	for (const reading of readings) if (wellSpelt(reading) > wellSpelt(best) + 0.15) best = reading
	return best
}

/** Share of words that are possible Vietnamese syllables. */
function wellSpelt(text: string): number {
	const found = text.match(/[^\s\d.,;:!?()"“”/–-]+/gu) ?? []
	return found.filter((word) => isSyllable(word)).length / Math.max(1, found.length)
}

function fromTcvn3(text: string): string {
	if (/[\u0102-\u01B0\u1EA0-\u1EF9]/u.test(text)) return text
	return text.replace(/[^\s]+/gu, (word) =>
		word === word.toUpperCase() && word !== word.toLowerCase() ? word : [...word].map((char) => tcvn3.get(char) ?? char).join(''),
	)
}

function fromVniWindows(text: string): string {
	if (/[\u0102-\u01B0\u1EA0-\u1EF9]/u.test(text)) return text
	return text
		.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/giu, (_, base: string, mark: string) => base + (vniMarks[mark.toLowerCase()] ?? mark))
		.replace(/[ñôöíìæóòî]/giu, (char) => {
			const meant = vniLetters[char.toLowerCase()] ?? char
			return char === char.toLowerCase() ? meant : meant.toUpperCase()
		})
		.normalize('NFC')
}

function fromTwiceUtf8(text: string): string {
	if (!/[ÃÄÅÆáâ][\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]/u.test(text)) return text
	try {
		return decodeURIComponent(
			[...text].map((char) => ((char.codePointAt(0) ?? 0) < 0x80 ? encodeURIComponent(char) : percent(char))).join(''),
		)
	} catch {
		return text
	}
}

/** The bytes Windows-1252 shows above 0x7F. */
const cp1252: Record<string, number> = {
	'€': 0x80,
	'‚': 0x82,
	ƒ: 0x83,
	'„': 0x84,
	'…': 0x85,
	'†': 0x86,
	'‡': 0x87,
	ˆ: 0x88,
	'‰': 0x89,
	Š: 0x8a,
	'‹': 0x8b,
	Œ: 0x8c,
	Ž: 0x8e,
	'‘': 0x91,
	'’': 0x92,
	'“': 0x93,
	'”': 0x94,
	'•': 0x95,
	'–': 0x96,
	'—': 0x97,
	'˜': 0x98,
	'™': 0x99,
	š: 0x9a,
	'›': 0x9b,
	œ: 0x9c,
	ž: 0x9e,
	Ÿ: 0x9f,
}

function percent(char: string): string {
	const byte = cp1252[char] ?? char.codePointAt(0) ?? 0
	return byte <= 0xff ? `%${byte.toString(16).padStart(2, '0')}` : encodeURIComponent(char)
}

/** Fonts of the highland-language broadcasts: `{`=Ƀ, `[`=ƀ before a letter; `|`, `\`, `^` after a letter are its breve or caron. */
function fromHighlandFont(text: string): string {
	if (!/[{[|\\^]/u.test(text)) return text
	const lastClosed = text.lastIndexOf(']')
	return text
		.replace(/\{(?=\p{L})/gu, 'Ƀ')
		.replace(/\[(?=\p{Ll})/gu, (sign, at: number) => (at > lastClosed ? 'ƀ' : sign))
		.replace(/(?<=\p{L}\p{M}*)[|\\^](?=\p{L}|[\s.,;:!?)]|$)/gu, '\u0306')
		.replace(/(?<=[cC])\u0306/gu, '\u030C')
}
