import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '#server/audit/canonical-json.ts'

/** Numbers and orders as RFC 8785 gives them (3.2.2, 3.2.3 and appendix B). */
test.each<{ why: string; value: Json; is: string }>([
	{ why: 'no white space, names in order', value: { b: 1, a: [true, null, 'x'] }, is: '{"a":[true,null,"x"],"b":1}' },
	{ why: 'names within names', value: { z: { y: 1, x: 2 }, a: {} }, is: '{"a":{},"z":{"x":2,"y":1}}' },
	{
		why: 'order by UTF-16 code units, not by letters or code points',
		value: { '\u20ac': 'Euro', '\r': 'CR', '\ufb33': 'Dalet', '1': 'One', '\ud83d\ude00': 'Smiley', '\u0080': 'Control', '\u00f6': 'o' },
		is: '{"\\r":"CR","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro","\ud83d\ude00":"Smiley","\ufb33":"Dalet"}',
	},
	{ why: 'text escaped as little as may be', value: '\u20ac$\u000f\nA\'B"\\"/', is: '"\u20ac$\\u000f\\nA\'B\\"\\\\\\"/"' },
	{ why: 'Vietnamese as it is', value: 'Đắk Lắk', is: '"Đắk Lắk"' },
	{ why: 'no minus before nothing', value: -0, is: '0' },
	{
		why: 'the shortest way to say a number',
		value: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
		is: '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
	},
	{ why: 'the greatest and the least', value: [1.7976931348623157e308, 5e-324], is: '[1.7976931348623157e+308,5e-324]' },
	{ why: 'where the exponent begins', value: [1e21, 1e20, 1e-6, 1e-7], is: '[1e+21,100000000000000000000,0.000001,1e-7]' },
])('$why', ({ value, is }) => {
	expect(canonicalJson(value)).toBe(is)
})

test.each([
	{ why: 'no number', value: Number.NaN },
	{ why: 'no end', value: Number.POSITIVE_INFINITY },
	{ why: 'half a character', value: '\ud83d' },
	{ why: 'half a character in a name', value: { '\ude00': 1 } },
])('refuses what I-JSON cannot say: $why', ({ value }) => {
	expect(() => canonicalJson(value)).toThrow()
})
