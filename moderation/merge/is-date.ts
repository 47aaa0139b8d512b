/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDate(value: string): boolean {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? []
	if (!year || !month || !day) return false
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
	const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
	return days !== undefined && day <= days
}
