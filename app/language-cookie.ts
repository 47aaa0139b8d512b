/** Set-Cookie value that remembers the reader's language for a year. */
export function languageCookie(locale: 'vi' | 'en'): string {
	return `lang=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`
}
