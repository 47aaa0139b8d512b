import { isSyllable } from './syllable.ts'
import { toWord } from './word.ts'

const telexTones: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }
const vniTones: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }
const vowel = /[aeiouyăâêôơư]/u

/**
 * One word as the keys were struck (Telex or VNI) → the Vietnamese word meant, NFC lower case, or undefined when the keys spell none.
 * Highland names break the spelling rules; `isKnown` says which folded words a register knows.
 * `Nhaf` → `nhà`, `thuoojt` → `thuột`, `Ban` → undefined, `Thuo65t` → `thuột`.
 */
export function decodeKeys(raw: string, isKnown: (folded: string) => boolean = () => false): string | undefined {
	const typed = raw
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’‘ʼ]/gu, '')
	if (!/^[a-z0-9đ]+$/u.test(typed) || typed.length < 2) return undefined
	const meant = /\d/u.test(typed) ? fromVni(typed) : fromTelex(typed)
	const untoned = /[srxj]$/u.test(typed) ? fromTelex(typed.slice(0, -1)) + typed.slice(-1) : typed
	if (untoned !== typed && !isKnown(typed) && isKnown(toWord(untoned).fold)) return untoned
	if (meant === undefined || meant === typed) return undefined
	return isSyllable(meant) || (!isKnown(typed) && isKnown(toWord(meant).fold)) ? meant : undefined
}

function fromTelex(typed: string): string {
	let letters = ''
	let tone = ''
	for (const key of typed) {
		const spoken = vowel.test(letters)
		if (spoken && telexTones[key] !== undefined && tone === '') tone = telexTones[key]
		else if (key === 'w') letters = addHook(letters)
		else if (key === 'd' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`
		else letters = addHat(letters, key)
	}
	return place(letters, tone)
}

function addHat(letters: string, key: string): string {
	const hats: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' }
	const hat = hats[key]
	const at = letters.lastIndexOf(key)
	const between = letters.slice(at + 1)
	if (hat === undefined || at < 0 || vowel.test(between)) return letters + key
	return letters.slice(0, at) + hat + between
}

function addHook(letters: string): string {
	if (/uo/u.test(letters)) return letters.replace('uo', 'ươ')
	if (/ưo/u.test(letters)) return letters.replace('ưo', 'ươ')
	const at = Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('o'), letters.lastIndexOf('u'))
	if (at < 0) return `${letters}ư`
	const hooks: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' }
	return letters.slice(0, at) + (hooks[letters.charAt(at)] ?? '') + letters.slice(at + 1)
}

function fromVni(typed: string): string | undefined {
	if (/^\d|\d{4,}/u.test(typed) || !vowel.test(typed)) return undefined
	let letters = ''
	let tone = ''
	for (const key of typed) {
		if (!/\d/u.test(key)) letters += key
		else if (vniTones[key] !== undefined) tone = vniTones[key]
		else if (key === '6') letters = mark(letters, { a: 'â', e: 'ê', o: 'ô' })
		else if (key === '7') letters = addHook(letters)
		else if (key === '8') letters = mark(letters, { a: 'ă' })
		else if (key === '9' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`
		else return undefined
	}
	return place(letters, tone)
}

function mark(letters: string, marks: Record<string, string>): string {
	for (let at = letters.length - 1; at >= 0; at--) {
		const marked = marks[letters.charAt(at)]
		if (marked !== undefined) return letters.slice(0, at) + marked + letters.slice(at + 1)
	}
	return letters
}

/** Where the tone stands matters to the eye only; words are compared by letters and tone apart. */
function place(letters: string, tone: string): string {
	const at = [...letters].findLastIndex((letter) => vowel.test(letter))
	if (tone === '' || at < 0) return letters
	return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC')
}
