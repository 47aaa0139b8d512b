/** Graphemes shown of a name. */
const maxGraphemes = 120
/** A single grapheme can carry thousands of combining marks; no letter of Vietnamese, Ê Đê or M'nông needs more than four code points. */
const maxCodePointsPerGrapheme = 8

const graphemes = (text: string) => [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)].map((part) => part.segment)
const tamed = (grapheme: string) => [...grapheme].slice(0, maxCodePointsPerGrapheme).join('')

/** Controls, line separators, surrogates without partner, text-direction overrides and byte-order marks; joiners stay, scripts need them. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu

function shortened(name: string): string {
	const all = graphemes(name).map(tamed)
	if (all.length <= maxGraphemes) return all.join('')
	const dot = all.lastIndexOf('.')
	const ending = dot > 0 && all.length - dot <= 12 ? all.slice(dot) : []
	return [...all.slice(0, maxGraphemes - ending.length - 1), '…', ...ending].join('')
}

/**
 * A file's name as people may see it (tên tệp để hiển thị): NFC, without path parts, controls or direction tricks, cut between graphemes only.
 * Empty when nothing readable is left: the page then says "không tên". For display and metadata, never for the file system.
 */
export function displayFileName(name: string): string {
	const lastPart = name
		.toWellFormed()
		.split(/[\\/]/)
		.filter((part) => part.trim() !== '')
		.at(-1)
	const clean = (lastPart ?? '').replace(unseen, '').replace(/\s+/gu, ' ').trim().normalize('NFC')
	return /^\.*$/.test(clean) ? '' : shortened(clean)
}
