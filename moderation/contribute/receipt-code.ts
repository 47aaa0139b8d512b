/**
 * Twenty-three signs that cannot be taken for one another in print or by ear on the telephone, without vowels, so that no word appears by chance.
 * A prime number of them lets the check sign find every single wrong sign and every swap of neighbours.
 */
const signs = '23456789CDFGHJKMNPRTVWX'
const base = signs.length
const drawn = 8
/** Bytes above this would make some signs likelier than others. */
const fair = Math.floor(256 / base) * base

/** A receipt code (mã biên nhận) like `7KD-M4P-X2H`: eight signs drawn from random bytes and a check sign. Undefined when too few bytes could be used. */
export function receiptCode(random: Uint8Array): string | undefined {
	const values = [...random]
		.filter((byte) => byte < fair)
		.slice(0, drawn)
		.map((byte) => byte % base)
	if (values.length < drawn) return undefined
	return grouped([...values, checkOf(values)].map((value) => signs.charAt(value)).join(''))
}

/** The code as issued, from what someone typed or read out; undefined when the check sign says it is mistyped. */
export function readReceiptCode(typed: string): string | undefined {
	const bare = typed.toUpperCase().replace(/[\s.·-]+/g, '')
	const values = [...bare].map((sign) => signs.indexOf(sign))
	if (values.length !== drawn + 1 || values.includes(-1)) return undefined
	return checkOf(values.slice(0, drawn)) === values[drawn] ? grouped(bare) : undefined
}

function checkOf(values: readonly number[]): number {
	return values.reduce((sum, value, index) => sum + value * (index + 1), 0) % base
}

function grouped(code: string): string {
	return code.replace(/(.{3})(?=.)/g, '$1-')
}
