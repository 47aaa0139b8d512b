/** The number of a report of a suspected object as people type it, with or without its strokes; null for what cannot be one. */
export function parseSuspicionNumber(typed: string | null | undefined): string | null {
	const signs = (typed ?? '')
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
	const [, one, other] = /^NG([2-9A-Z]{4})([2-9A-Z]{4})$/.exec(signs) ?? []
	return one !== undefined && other !== undefined ? `NG-${one}-${other}` : null
}
