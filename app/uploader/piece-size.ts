const KiB = 1024
const least = 256 * KiB
const most = 8 * 1024 * KiB
/** Before anything is known of the line. */
export const firstPiece = 512 * KiB
/** What a piece should take: a proxy that holds a whole piece before passing it on loses at most this when the line breaks. */
const secondsAPiece = 10
const shortestSample = 400

export interface PieceSize {
	/** `sent`: bytes of the file sent so far; `at`: milliseconds of any steady clock. Answers the size of the next piece. */
	note(sent: number, at: number): number
}

/** Pieces as large as the line carries in ten seconds, between 256 KiB and 8 MiB: weak lines lose little at a break, good ones are not slowed. */
export function adaptPieces(): PieceSize {
	let from: { readonly sent: number; readonly at: number } | undefined
	let rate: number | undefined
	let size = firstPiece
	return {
		note(sent, at) {
			if (!from || sent < from.sent) from = { sent, at }
			const ms = at - from.at
			if (ms < shortestSample || sent === from.sent) return size
			const seen = ((sent - from.sent) / ms) * 1000
			rate = rate === undefined ? seen : (rate + seen) / 2
			from = { sent, at }
			size = Math.min(most, Math.max(least, Math.round((rate * secondsAPiece) / (64 * KiB)) * 64 * KiB))
			return size
		},
	}
}
