import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReceiptCode, receiptCode } from '#moderation/contribute/receipt-code.ts'

const signs = [...'23456789CDFGHJKMNPRTVWX']
const issued = fc
	.uint8Array({ minLength: 24, maxLength: 24 })
	.map(receiptCode)
	.filter((code) => code !== undefined)

describe('receiptCode', () => {
	test('is nine unmistakable signs in threes', () => {
		fc.assert(fc.property(issued, (code) => /^[2-9CDFGHJKMNPRTVWX]{3}(-[2-9CDFGHJKMNPRTVWX]{3}){2}$/.test(code)))
	})

	test('is undefined when too few bytes are fair to use', () => {
		expect(receiptCode(new Uint8Array(24).fill(255))).toBeUndefined()
		expect(receiptCode(new Uint8Array(7))).toBeUndefined()
	})

	test('takes every sign from the same number of bytes', () => {
		const first = Array.from({ length: 256 }, (_, byte) => receiptCode(Uint8Array.of(byte, 0, 0, 0, 0, 0, 0, 0))?.charAt(0))
		const counts = signs.map((sign) => first.filter((each) => each === sign).length)
		expect(new Set(counts)).toEqual(new Set([11]))
	})
})

describe('readReceiptCode', () => {
	test('takes a code however it is typed', () => {
		fc.assert(
			fc.property(issued, (code) => {
				for (const typed of [
					code,
					code.toLowerCase(),
					code.replaceAll('-', ' '),
					` ${code.replaceAll('-', '')} `,
					code.replaceAll('-', '.'),
				])
					expect(readReceiptCode(typed)).toBe(code)
			}),
		)
	})

	test('finds every single wrong sign', () => {
		fc.assert(
			fc.property(issued, fc.nat(8), fc.nat(21), (code, place, step) => {
				const bare = [...code.replaceAll('-', '')]
				const wrong = signs[(signs.indexOf(bare[place] ?? '') + 1 + step) % signs.length] ?? ''
				expect(readReceiptCode(bare.with(place, wrong).join(''))).toBeUndefined()
			}),
		)
	})

	test('finds every swap of neighbours', () => {
		fc.assert(
			fc.property(issued, fc.nat(7), (code, place) => {
				const bare = [...code.replaceAll('-', '')]
				const swapped = bare.with(place, bare[place + 1] ?? '').with(place + 1, bare[place] ?? '')
				fc.pre(swapped.join('') !== bare.join(''))
				expect(readReceiptCode(swapped.join(''))).toBeUndefined()
			}),
		)
	})

	test.each([
		['nothing', ''],
		['too short', '7KD-M4P'],
		['a sign we never use', '0KD-M4P-X2H'],
		['another script', 'ກຂຄ-ງຈຊ-ຍດຕ'],
		['far too long', '7'.repeat(10_000)],
	])('refuses %s', (_why, typed) => {
		expect(readReceiptCode(typed)).toBeUndefined()
	})
})
