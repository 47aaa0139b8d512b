import { readSigns, signCount, valuesOf, withCheckSign } from './code-signs.ts'
import { readReceiptCode } from './receipt-code.ts'

/** A desk's own signs (bàn nhận), three of them. */
const deskSigns = 3
const serialSigns = 4
/** How many slips one desk can ever number. */
export const deskSerials = signCount ** serialSigns

/**
 * The code of a slip that a desk without internet hands out (mã phiếu của bàn nhận), like `K7D4-22PX`: the desk's signs, a number counted up in that desk's
 * ranges, and the check sign. Eight signs, where codes drawn by the server have nine: the two can never meet. Undefined for a desk or number that is none.
 */
export function deskSlipCode(desk: string, serial: number): string | undefined {
	const prefix = valuesOf(desk)
	if (prefix?.length !== deskSigns || !Number.isInteger(serial) || serial < 0 || serial >= deskSerials) return undefined
	const figures = Array.from({ length: serialSigns }, (_, place) => Math.floor(serial / signCount ** (serialSigns - 1 - place)) % signCount)
	return grouped(withCheckSign([...prefix, ...figures]))
}

/** Desk and number of a desk's code; undefined for any other. */
export function readDeskSlipCode(typed: string): { readonly code: string; readonly desk: string; readonly serial: number } | undefined {
	const bare = readSigns(typed, deskSigns + serialSigns + 1)
	const figures = bare === undefined ? undefined : valuesOf(bare.slice(deskSigns, -1))
	if (bare === undefined || figures === undefined) return undefined
	return { code: grouped(bare), desk: bare.slice(0, deskSigns), serial: figures.reduce((sum, figure) => sum * signCount + figure, 0) }
}

/** A slip's code as issued, from what someone typed or read out: one drawn by the server, or a desk's. Undefined when the check sign says it is mistyped. */
export function readSlipCode(typed: string): string | undefined {
	return readReceiptCode(typed) ?? readDeskSlipCode(typed)?.code
}

function grouped(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`
}
