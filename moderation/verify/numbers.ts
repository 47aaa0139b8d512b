import { takeOutDays } from './days.ts'
import type { NumberFact } from './number-fact.ts'
import { readable } from './normalise.ts'
import { toWord } from './word.ts'

const digits: Record<string, number> = {
	không: 0,
	một: 1,
	mốt: 1,
	hai: 2,
	ba: 3,
	bốn: 4,
	tư: 4,
	năm: 5,
	lăm: 5,
	sáu: 6,
	bảy: 7,
	bẩy: 7,
	tám: 8,
	chín: 9,
	mười: 10,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	un: 1,
	deux: 2,
	trois: 3,
	quatre: 4,
	cinq: 5,
	sept: 7,
	huit: 8,
	neuf: 9,
	dix: 10,
}
const units: Record<string, ['mm' | 'g', number]> = {
	mm: ['mm', 1],
	cm: ['mm', 10],
	phân: ['mm', 10],
	phan: ['mm', 10],
	tấc: ['mm', 100],
	dm: ['mm', 100],
	m: ['mm', 1000],
	mét: ['mm', 1000],
	met: ['mm', 1000],
	thước: ['mm', 1000],
	metres: ['mm', 1000],
	meters: ['mm', 1000],
	kg: ['g', 1000],
	ký: ['g', 1000],
	kí: ['g', 1000],
	kilo: ['g', 1000],
	ki: ['g', 1000],
	cân: ['g', 1000],
	tạ: ['g', 100000],
	tấn: ['g', 1000000],
}
const romans: Record<string, number> = {
	ii: 2,
	iii: 3,
	iv: 4,
	vi: 6,
	vii: 7,
	viii: 8,
	ix: 9,
	xi: 11,
	xii: 12,
	xiii: 13,
	xiv: 14,
	xv: 15,
	xvi: 16,
	xvii: 17,
	xviii: 18,
	xix: 19,
	xx: 20,
}

/** Words of making and finding, folded, within a few words before a year. */
const origins =
	/(?:^| )(?:duc|dung|xay|khoi cong|dao|cay trung|cuoc trung|luom|tim thay|phat hien|nhat|gap|in|xuat ban|an hanh|ra doi|cast|built|found|unearthed|printed|published|construit|construite|trouve|trouvee|imprime|paru|publie)(?: |$)/u
const wordsBeforeYear = 5

/** Facts read of one text. */
const mostFacts = 100

/** Every number fact of a text, whether in figures, words or Roman figures. */
export function numberFacts(text: string): NumberFact[] {
	const plain = readable(text).toLowerCase()
	const facts: NumberFact[] = []
	const rest = takeOut(plain, facts)
	const tokens = rest.match(/\d+(?:[.,]\d+)?|[\p{L}\p{M}'’]+/gu) ?? []
	for (let index = 0; index < tokens.length && facts.length < mostFacts; index++) {
		const said = numberAt(tokens, index)
		if (!said) continue
		facts.push(toFact(said.value, tokens, index, said.length))
		index += said.length - 1
	}
	return facts.slice(0, mostFacts)
}

/** Decision numbers and dates are taken whole, so that their parts are not read as counts. */
function takeOut(text: string, facts: NumberFact[]): string {
	const plain = text
		.replace(/(\d{1,5})\s*\/\s*(?:\d{4}\s*[/-]\s*)?(?:q[đd]|nq|qd|quyết)[\p{L}\d/-]*/gu, (whole, number: string) => {
			facts.push({ value: Number(number), unit: 'decision', before: '', after: '', text: whole })
			return ' '
		})
		.replace(
			/(?<!\p{L})(?:qđ|qd|quyết định|quyet dinh|decision)\s*(?:(?:số|so|no\.?)\s*)?(?::\s*)?(\d{2,5})(?![\d/.-])/gu,
			(whole, number: string) => {
				facts.push({ value: Number(number), unit: 'decision', before: '', after: '', text: whole })
				return ' '
			},
		)
	return takeOutDays(plain, facts)
}

function numberAt(tokens: string[], index: number): { value: number; length: number } | undefined {
	const token = tokens[index] ?? ''
	if (/^\d/u.test(token)) return { value: Number(token.replace(',', '.')), length: 1 }
	if (romans[token] !== undefined) return { value: romans[token], length: 1 }
	return inWords(tokens, index)
}

function inWords(tokens: string[], index: number): { value: number; length: number } | undefined {
	const first = digits[tokens[index] ?? '']
	const isYearWord = tokens[index] === 'năm' && /^\d/u.test(tokens[index + 1] ?? '')
	if (first === undefined || isYearWord) return undefined
	const [second, third] = [tokens[index + 1] ?? '', tokens[index + 2] ?? '']
	if (first === 10) {
		const ones = digits[second]
		return ones !== undefined && ones < 10 ? { value: 10 + ones, length: 2 } : { value: 10, length: 1 }
	}
	if (second === 'trăm') return { value: first * 100, length: 2 }
	if (second === 'nghìn' || second === 'ngàn') return { value: first * 1000, length: 2 }
	if (second === 'mươi' || second === 'chục') {
		const ones = digits[third]
		return ones !== undefined && ones < 10 ? { value: first * 10 + ones, length: 3 } : { value: first * 10, length: 2 }
	}
	const two = digits[second]
	if (two !== undefined && two < 10 && first >= 2) return { value: first * 10 + two, length: 2 }
	return { value: first, length: 1 }
}

function toFact(value: number, tokens: string[], index: number, length: number): NumberFact {
	const before = toWord(tokens[index - 1] ?? '').fold
	const next = tokens[index + length] ?? ''
	const after = toWord(next).fold
	const text = tokens.slice(Math.max(0, index - 1), index + length + 1).join(' ')
	const measure = units[next]
	if (measure && before !== 'km') return { value: Math.round(value * measure[1]), unit: measure[0], before, after: '', text }
	if (Number.isInteger(value) && value >= 1000 && value <= 2100 && length === 1) {
		const said = tokens.slice(Math.max(0, index - wordsBeforeYear), index).map((token) => toWord(token).fold)
		return { value, unit: 'year', before, after, text, ...(origins.test(said.join(' ')) ? { isOrigin: true } : {}) }
	}
	if (isShortYear(value, tokens, index)) return { value: 1900 + value, unit: 'year', before, after, text }
	return { value, unit: 'plain', before, after, text }
}

/** "năm 45", "năm 68": a year of the last century, not five and forty years of somebody's life. */
function isShortYear(value: number, tokens: string[], index: number): boolean {
	const next = toWord(tokens[index + 1] ?? '').fold
	return tokens[index - 1] === 'năm' && /^\d\d$/u.test(tokens[index] ?? '') && value >= 20 && next !== 'tuoi' && next !== 'nguoi'
}
