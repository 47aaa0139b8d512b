import type { Locale } from './locale.ts'

const formats: Record<Locale, Intl.DateTimeFormat> = {
	vi: new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }),
	en: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }),
}

/** Hour and minute in Đắk Lắk, for what happened just now. */
export function formatClock(locale: Locale, date: Date | string): string {
	return formats[locale].format(new Date(date))
}
