/** Set-Cookie value that remembers the reader's language, by its tag, for a year. */
export function languageCookie(tag: string): string {
	return `lang=${tag}; Path=/; Max-Age=31536000; SameSite=Lax`
}
