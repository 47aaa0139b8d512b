import { en } from './en.ts'
import type { Locale } from './locale.ts'
import type { Words } from './messages.tsx'
import { vi } from './vi.ts'

/** For the server, where both languages are at hand; the browser loads only its own (entry.client). */
export function wordsFor(locale: Locale): Words {
	return { locale, t: locale === 'en' ? en : vi }
}
