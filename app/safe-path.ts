/** A path of our own to go to, or the fallback: user text never becomes a redirect elsewhere (`//host`, `/\host`, schemes, control characters). */
export function safePath(candidate: string | null, fallback: string): string {
	if (!candidate || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(candidate)) return fallback
	const base = 'http://own.invalid'
	const url = URL.canParse(candidate, base) ? new URL(candidate, base) : null
	return url && url.origin === base ? url.pathname + url.search : fallback
}
