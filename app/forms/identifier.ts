/** An identifier as entries have them (letters, digits, `-`, `_`, `.`), or empty, which none has: what else stands in an address is no identifier. */
export function parseIdentifier(candidate: string | undefined): string {
	return candidate !== undefined && /^[\p{L}\p{N}._-]{1,80}$/u.test(candidate) ? candidate : ''
}
