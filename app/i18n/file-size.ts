import type { Locale } from './locale.ts'

const numbers: Record<Locale, Intl.NumberFormat> = {
	vi: new Intl.NumberFormat('vi', { maximumFractionDigits: 1 }),
	en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}
const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** The size of a file in decimal units, as phones and shops count them. */
export function fileSize(locale: Locale, bytes: number): string {
	const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
	return `${numbers[locale].format(bytes / 1000 ** power)} ${units[power]}`
}
