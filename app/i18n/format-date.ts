import type { Locale } from './locale.ts'

const formats: Record<Locale, Intl.DateTimeFormat> = {
	vi: new Intl.DateTimeFormat('vi', { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }),
	en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }),
}

/** The day as people in Đắk Lắk count it. */
export function formatDate(locale: Locale, date: Date | string): string {
	return formats[locale].format(new Date(date))
}
