const KiB = 1024
const least = 256 * KiB
const most = 8 * 1024 * KiB
/** Before anything is known of the line. */
export const firstPiece = 512 * KiB
/** What a piece should take at most: a proxy that holds a whole piece before passing it on loses this much when the line breaks. */
const secondsAPiece = 10
const shortestSample = 400
/** Pieces that must go through unbroken before larger ones are tried again. */
const trust = 8

export interface PieceSize {
	/** `sent`: bytes of the file sent so far; `at`: milliseconds of any steady clock. Answers the size of the next piece. */
	note(sent: number, at: number): number
	/** The line broke: answers the size of the next piece, half of what it was. */
	broke(): number
}

/**
 * Pieces as large as the line carries in ten seconds, between 256 KiB and 8 MiB, and half as large after each break: weak lines lose little, good ones are not
 * slowed.
 */
export function adaptPieces(): PieceSize {
	let from: { readonly sent: number; readonly at: number } | undefined
	let rate: number | undefined
	let limit = most
	let size = firstPiece
	let unbroken = 0
	const settle = (): number => {
		if (rate !== undefined) size = Math.round((rate * secondsAPiece) / (64 * KiB)) * 64 * KiB
		size = Math.min(limit, Math.max(least, size))
		return size
	}
	return {
		note(sent, at) {
			if (!from || sent < from.sent) from = { sent, at }
			const ms = at - from.at
			if (ms < shortestSample || sent === from.sent) return size
			const seen = ((sent - from.sent) / ms) * 1000
			rate = rate === undefined ? seen : (rate + seen) / 2
			unbroken += sent - from.sent
			if (limit < most && unbroken > trust * limit) {
				limit = Math.min(most, limit * 2)
				unbroken = 0
			}
			from = { sent, at }
			return settle()
		},
		broke() {
			from = undefined
			unbroken = 0
			limit = Math.max(least, Math.floor(size / 2 / (64 * KiB)) * 64 * KiB)
			return settle()
		},
	}
}
