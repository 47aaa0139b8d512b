import type { NumberFact } from './number-fact.ts'

const monthNames: Record<string, number> = {
	giêng: 1,
	gieng: 1,
	chạp: 12,
	january: 1,
	february: 2,
	march: 3,
	april: 4,
	june: 6,
	july: 7,
	august: 8,
	september: 9,
	october: 10,
	november: 11,
	december: 12,
	janvier: 1,
	février: 2,
	mars: 3,
	avril: 4,
	juin: 6,
	juillet: 7,
	août: 8,
	septembre: 9,
	octobre: 10,
	novembre: 11,
	décembre: 12,
}
const firstDays = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const day = `\\d{1,2}|(?<=(?:ngày|mùng|mồng|ngay|mung) )(?:${firstDays.join('|')})`
const vietnamese = new RegExp(
	`(?<![\\p{L}\\d/])(${day})\\s+(?:tháng|thang)\\s+(\\d{1,2}|giêng|gieng|chạp|${firstDays.join('|')})(?:(?:\\s+năm|\\s+nam|,)?\\s+(\\d{4}))?(?![\\p{L}\\d/])`,
	'gu',
)
const names = Object.keys(monthNames).join('|')
const dayFirst = new RegExp(`(?<![\\p{L}\\d/])(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(${names})(?:,?\\s+(\\d{4}))?(?![\\p{L}\\d/])`, 'gu')
const monthFirst = new RegExp(`(?<![\\p{L}\\d/])(${names})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\p{L}\\d/])`, 'gu')
const inFigures = /(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/])/gu

/**
 * Takes the days out of a text in small letters: "24/12/2018", "10 tháng 3 năm 1975", "mùng một tháng Chạp", "24 December 2018", "March 10, 1975". A day becomes a
 * fact of `month × 100 + day`, its year one of its own.
 */
export function takeOutDays(text: string, facts: NumberFact[]): string {
	const taken = (whole: string, one: string, month: string, year: string | undefined): string => {
		const [dayOfMonth, monthOfYear] = [numberOf(one), monthNames[month] ?? numberOf(month)]
		if (dayOfMonth < 1 || dayOfMonth > 31 || monthOfYear < 1 || monthOfYear > 12) return whole
		facts.push({ value: monthOfYear * 100 + dayOfMonth, unit: 'date', before: '', after: '', text: whole })
		if (year !== undefined) facts.push({ value: Number(year), unit: 'year', before: '', after: '', text: year })
		return ' '
	}
	return text
		.replace(inFigures, taken)
		.replace(vietnamese, taken)
		.replace(dayFirst, taken)
		.replace(monthFirst, (whole: string, month: string, one: string, year: string | undefined) => taken(whole, one, month, year))
}

function numberOf(text: string): number {
	const said = firstDays.indexOf(text)
	return said < 0 ? Number(text) : said + 1
}
