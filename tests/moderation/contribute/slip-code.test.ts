import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { receiptCode } from '#moderation/contribute/receipt-code.ts'
import { deskSerials, deskSlipCode, readDeskSlipCode, readSlipCode } from '#moderation/contribute/slip-code.ts'
import { readSlipPin, slipPin } from '#moderation/contribute/slip-pin.ts'

const desk = 'K7D'
const serials = fc.nat(deskSerials - 1)

describe('codes of desks', () => {
	test('lead back to desk and number, however they are typed', () => {
		fc.assert(
			fc.property(serials, (serial) => {
				const code = deskSlipCode(desk, serial) ?? ''
				for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')}`])
					expect(readDeskSlipCode(typed)).toEqual({ code, desk, serial })
			}),
		)
	})

	test('find every single wrong sign and every swap of neighbours', () => {
		const signs = [...'23456789CDFGHJKMNPRTVWX']
		fc.assert(
			fc.property(serials, fc.nat(7), fc.nat(21), (serial, place, step) => {
				const bare = [...(deskSlipCode(desk, serial) ?? '').replace('-', '')]
				const wrong = signs[(signs.indexOf(bare[place] ?? '') + 1 + step) % signs.length] ?? ''
				expect(readSlipCode(bare.with(place, wrong).join(''))).toBeUndefined()
				const next = Math.min(place, 6)
				const swapped = bare.with(next, bare[next + 1] ?? '').with(next + 1, bare[next] ?? '')
				if (swapped.join('') !== bare.join('')) expect(readSlipCode(swapped.join(''))).toBeUndefined()
			}),
		)
	})

	test('are never what the server draws', () => {
		fc.assert(
			fc.property(serials, fc.uint8Array({ minLength: 24, maxLength: 24 }), (serial, random) => {
				const drawn = receiptCode(random)
				expect(deskSlipCode(desk, serial)).not.toBe(drawn)
				if (drawn !== undefined) expect(readSlipCode(drawn)).toBe(drawn)
			}),
		)
	})

	test.each([
		{ why: 'two signs are no desk', desk: 'K7', serial: 1 },
		{ why: 'a vowel is none of our signs', desk: 'KAD', serial: 1 },
		{ why: 'there is no number below nought', desk, serial: -1 },
		{ why: 'nor half a number', desk, serial: 1.5 },
		{ why: 'nor one that needs another sign', desk, serial: deskSerials },
	])('$why', ({ desk, serial }) => expect(deskSlipCode(desk, serial)).toBeUndefined())

	test.each(['', 'K7D', '0KD4-22PX', '7'.repeat(100_000), 'ກຂຄ-ງຈຊ-ຍດຕ'])('%.12s is none', (typed) => {
		expect(readSlipCode(typed)).toBeUndefined()
	})
})

describe('numbers', () => {
	test('are six figures, each number as likely as another', () => {
		expect(slipPin(Uint8Array.of(0, 0, 0, 7))).toBe('000007')
		expect(slipPin(Uint8Array.of(0, 15, 66, 71))).toBe('000007')
		expect(slipPin(Uint8Array.of(255, 255, 255, 255))).toBeUndefined()
		expect(slipPin(Uint8Array.of(1, 2, 3))).toBeUndefined()
	})

	test.each([
		['004219', '004219'],
		[' 004 219 ', '004219'],
		['００４２１９', '004219'],
		['42190', undefined],
		['4219000', undefined],
		['abcdef', undefined],
	])('%s is read as %s', (typed, read) => expect(readSlipPin(typed)).toBe(read))
})
