import type { Locale } from './locale.ts'

const formats: Record<Locale, Intl.DateTimeFormat> = {
	vi: new Intl.DateTimeFormat('vi', {
		hour: '2-digit',
		minute: '2-digit',
		day: 'numeric',
		month: 'numeric',
		year: 'numeric',
		timeZone: 'Asia/Ho_Chi_Minh',
	}),
	en: new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'Asia/Ho_Chi_Minh',
	}),
}

/** Minute and day as people in Đắk Lắk count them. */
export function formatTime(locale: Locale, date: Date | string): string {
	return formats[locale].format(new Date(date))
}
