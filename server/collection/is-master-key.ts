/** A master key is 32 bytes, written in hexadecimal. */
export function isMasterKey(text: string): boolean {
	return /^[0-9a-f]{64}$/i.test(text.trim())
}
