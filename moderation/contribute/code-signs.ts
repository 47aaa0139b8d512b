/**
 * Twenty-three signs that cannot be taken for one another in print or by ear on the telephone, without vowels, so that no word appears by chance.
 * A prime number of them lets the check sign find every single wrong sign and every swap of neighbours.
 */
const signs = '23456789CDFGHJKMNPRTVWX'
export const signCount = signs.length

/** Figures 0 to 22 as signs, with the check sign behind them. */
export function withCheckSign(values: readonly number[]): string {
	return [...values, checkOf(values)].map((value) => signs.charAt(value)).join('')
}

/** The signs of a code as somebody typed or read it out, without spaces and dashes; undefined when one is none of ours or the check sign does not fit. */
export function readSigns(typed: string, length: number): string | undefined {
	if (typed.length > 4 * length) return undefined
	const bare = typed.toUpperCase().replace(/[\s.·–-]+/g, '')
	const values = valuesOf(bare)
	if (values?.length !== length) return undefined
	return checkOf(values.slice(0, -1)) === values.at(-1) ? bare : undefined
}

/** Which figure each sign stands for; undefined when one is none of ours. */
export function valuesOf(text: string): number[] | undefined {
	const values = [...text].map((sign) => signs.indexOf(sign))
	return values.includes(-1) ? undefined : values
}

function checkOf(values: readonly number[]): number {
	return values.reduce((sum, value, index) => sum + value * (index + 1), 0) % signCount
}
