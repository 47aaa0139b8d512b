/** A short number for one request, said on the error page and written in the log, so that a report can be found again. */
export function referenceOf(nonce: string): string {
	return nonce
		.replace(/[^a-z0-9]/gi, '')
		.slice(0, 8)
		.toUpperCase()
}
