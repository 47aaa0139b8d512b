/** A path of our own to go to, or the fallback: user text never becomes a redirect elsewhere (`//host`, `/\host`, schemes, control characters). */
export function safePath(candidate: string | null, fallback: string): string {
	if (!candidate || !isOwnPath(candidate)) return fallback
	const base = 'http://own.invalid'
	const url = URL.canParse(candidate, base) ? new URL(candidate, base) : null
	// `/..//host` is a path of ours only until it is made plain.
	return url && url.origin === base && isOwnPath(url.pathname) ? url.pathname + url.search : fallback
}

function isOwnPath(path: string): boolean {
	return /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(path)
}
