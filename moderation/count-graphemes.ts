const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** How many characters as a reader counts them (chữ): `ế` is one, however it is encoded. */
export function countGraphemes(text: string): number {
	let count = 0
	for (const _ of segmenter.segment(text)) count++
	return count
}
