import { readSigns, signCount, withCheckSign } from './code-signs.ts'

const drawn = 8
/** Bytes above this would make some signs likelier than others. */
const fair = Math.floor(256 / signCount) * signCount

/** A receipt code (mã biên nhận) like `7KD-M4P-X2H`: eight signs drawn from random bytes and a check sign. Undefined when too few bytes could be used. */
export function receiptCode(random: Uint8Array): string | undefined {
	const values = [...random]
		.filter((byte) => byte < fair)
		.slice(0, drawn)
		.map((byte) => byte % signCount)
	return values.length < drawn ? undefined : grouped(withCheckSign(values))
}

/** The code as issued, from what someone typed or read out; undefined when the check sign says it is mistyped. */
export function readReceiptCode(typed: string): string | undefined {
	const bare = readSigns(typed, drawn + 1)
	return bare === undefined ? undefined : grouped(bare)
}

function grouped(code: string): string {
	return code.replace(/(.{3})(?=.)/g, '$1-')
}
