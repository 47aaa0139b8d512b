/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * JSON in its one canonical form (RFC 8785, JCS): no white space, names in the order of their UTF-16 code units, numbers and strings as ECMAScript writes
 * them, which is what the RFC asks for. Throws for what I-JSON cannot say: numbers that are not finite, lone surrogates.
 */
export function canonicalJson(value: Json): string {
	if (Array.isArray(value)) return `[${value.map((each: Json) => canonicalJson(each)).join(',')}]`
	if (typeof value === 'object' && value !== null) {
		const pairs = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
		return `{${pairs.map(([name, each]) => `${text(name)}:${canonicalJson(each)}`).join(',')}}`
	}
	if (typeof value === 'string') return text(value)
	if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number')
	return JSON.stringify(value)
}

function text(value: string): string {
	if (!value.isWellFormed()) throw new Error('JSON has no half characters')
	return JSON.stringify(value)
}
