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

/** When something truly happened, from a device whose clock may be wrong: set right by how far it is off now, and never in the future. Milliseconds. */
export function setRight(takenAt: number, deviceNow: number, serverNow: number): { readonly at: number; readonly offMs: number } {
	const offMs = deviceNow - serverNow
	return { at: Math.min(takenAt - offMs, serverNow), offMs }
}

/** A clock this far off is worth telling, in milliseconds. */
export const clockTolerance = 5 * 60 * 1000
