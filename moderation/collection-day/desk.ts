/** A stretch of slip numbers, both ends included. */
export interface SerialRange {
	readonly first: number
	readonly last: number
}

/** The next slip numbers for a desk: they follow those it has, so that no number is ever given twice. Undefined when the desk has no more. */
export function nextRange(given: readonly SerialRange[], count: number, most: number): SerialRange | undefined {
	const first = given.reduce((after, { last }) => Math.max(after, last + 1), 0)
	return first + count > most ? undefined : { first, last: first + count - 1 }
}

export function isWithin(ranges: readonly SerialRange[], serial: number): boolean {
	return ranges.some(({ first, last }) => serial >= first && serial <= last)
}

/** The number for the next slip: the lowest not yet handed out; undefined when there is none left. */
export function nextSerial(ranges: readonly SerialRange[], used: ReadonlySet<number>): number | undefined {
	for (const { first, last } of [...ranges].sort((one, other) => one.first - other.first))
		for (let serial = first; serial <= last; serial++) if (!used.has(serial)) return serial
	return undefined
}

/**
 * When something happened, by the word of a device whose clock may be wrong: set right by how far it is off now, and never in the future nor before the desk
 * was opened, as a clock that was itself set right in between would have it. Milliseconds.
 */
export function setRight(
	{ takenAt, deviceNow }: { readonly takenAt: number; readonly deviceNow: number },
	{ openedAt, now }: { readonly openedAt: number; readonly now: number },
): { readonly at: number; readonly offMs: number } {
	const offMs = deviceNow - now
	return { at: Math.max(openedAt, Math.min(takenAt - offMs, now)), offMs }
}

/** A clock this far off is worth telling, in milliseconds. */
export const clockTolerance = 5 * 60 * 1000
