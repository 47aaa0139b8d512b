import { isDate } from './is-date.ts'

const written = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/.-])/gu
const spoken = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*(?:,|năm)\s*(\d{4}))?/giu
const iso = /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?![\d/.-])/gu
/** A number is a year where it is called one, or where it is all that is said. */
const year = /(?:năm\s+|^\s*(?:(?:khoảng|circa|about|c\.)\s+)?)(\d{4})(?!\d)(?=$|[^\d/.-])/giu

/**
 * Dates in a text that cannot be (ngày không thể có): days no calendar has, and days or years after `today` (ISO date). Vietnamese order, day before month. "30 tháng 2"
 * of the lunar calendar is a day; it is let through where the text says "âm lịch".
 */
export function impossibleDates(text: string, today: string): string[] {
	const isLunar = /âm lịch|\bÂL\b/iu.test(text)
	const found: string[] = []
	const check = (words: string, y: string | undefined, m: string, d: string): void => {
		const day = `${y ?? '2000'}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
		const exists = isDate(day) || (isLunar && Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 30)
		if (!exists || (y !== undefined && day > today)) found.push(words)
	}
	for (const [words, d = '', m = '', y] of text.matchAll(written)) check(words, y, m, d)
	for (const [words, d = '', m = '', y] of text.matchAll(spoken)) check(words, y, m, d)
	for (const [words, y, m = '', d = ''] of text.matchAll(iso)) check(words, y, m, d)
	for (const [words, y = ''] of text.matchAll(year)) if (Number(y) > Number(today.slice(0, 4))) found.push(words)
	return [...new Set(found.map((words) => words.trim()))]
}
