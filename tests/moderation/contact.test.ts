import { describe, expect, test } from 'vitest'
import { checkEmail, checkPhone, emailIn, emailKey, phoneKey, signInKey } from '#moderation/contact.ts'

describe('phoneKey', () => {
	test.each([
		['0905123456', '84905123456'],
		['0905 123 456', '84905123456'],
		['0905.123.456', '84905123456'],
		['(0905) 123-456', '84905123456'],
		['+84905123456', '84905123456'],
		['+84 905 123 456', '84905123456'],
		['+84 (0)905 123 456', '84905123456'],
		['0084905123456', '84905123456'],
		['84905123456', '84905123456'],
		['０９０５１２３４５６', '84905123456'],
		['0262 385 1234', '842623851234'],
		['+33 6 12 34 56 78', '33612345678'],
		['0033612345678', '33612345678'],
	])('%s is %s', (typed, key) => {
		expect(phoneKey(typed)).toBe(key)
	})

	test.each([
		'',
		'hbla',
		'0905',
		'0105123456',
		'090512345',
		'09051234567',
		'+84105123456',
		'33612345678',
		'12345678901234567',
		'0905x123456',
	])('%j is none', (typed) => {
		expect(phoneKey(typed)).toBeUndefined()
	})
})

describe('emailKey', () => {
	test.each([
		['Lan@Example.VN', 'lan@example.vn'],
		[' lan.nguyen+a@thu.example.vn ', 'lan.nguyen+a@thu.example.vn'],
	])('%s is %s', (typed, key) => {
		expect(emailKey(typed)).toBe(key)
	})
	test.each(['lan', 'lan@', '@vn', 'lan@vn', 'a b@c.vn', 'a@b@c.vn', '<a@b.vn>', `${'a'.repeat(65)}@b.vn`, `a@${'b'.repeat(260)}.vn`])(
		'%j is none',
		(typed) => {
			expect(emailKey(typed)).toBeUndefined()
		},
	)
})

test.each([
	{ typed: 'suin@example.org', email: 'suin@example.org' },
	{ typed: 'Y Suin, 0905 000 111, Suin@Example.org.', email: 'Suin@Example.org' },
	{ typed: 'Y Suin <suin@example.org>', email: 'suin@example.org' },
	{ typed: 'mailto:suin@example.org', email: 'suin@example.org' },
	{ typed: 'a@example.org; b@example.org', email: undefined },
	{ typed: '0905 000 111', email: undefined },
	{ typed: 'a@example.org\r\nBcc: b@example.org', email: undefined },
	{ typed: '', email: undefined },
])('in %j there is one address to write to, or none', ({ typed, email }) => {
	expect(emailIn(typed)).toBe(email)
})

test('neither is compulsory, and what is typed must be one', () => {
	expect(checkPhone(' ')).toEqual({ ok: true, value: null })
	expect(checkEmail('')).toEqual({ ok: true, value: null })
	expect(checkPhone('ba lăm')).toMatchObject({ ok: false, fault: { field: 'phone', code: 'malformed' } })
	expect(checkEmail('lan at vn')).toMatchObject({ ok: false, fault: { field: 'email', code: 'malformed' } })
})

test.each([
	{ typed: '0905 123 456', kind: 'phone', key: '84905123456' },
	{ typed: 'Lan@Example.vn', kind: 'email', key: 'lan@example.vn' },
	{ typed: 'Nguyễn.Lan', kind: 'user-name', key: 'nguyen.lan' },
	{ typed: 'x'.repeat(100_000), kind: 'user-name', key: 'x'.repeat(200) },
] as const)('signInKey takes $kind', ({ typed, kind, key }) => {
	expect(signInKey(typed)).toEqual({ kind, key })
})
