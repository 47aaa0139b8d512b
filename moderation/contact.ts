import { userNameKey, type Checked } from './members.ts'

/**
 * A telephone number (số điện thoại) as digits with the country code: `0905 123 456`, `+84 905.123.456` and `84905123456` are all `84905123456`.
 * Undefined when it is none. Vietnamese numbers by the plan of 2018 (mobile 10 digits, fixed lines 02… of 11), others by E.164.
 */
export function phoneKey(typed: string): string | undefined {
	const bare = typed.normalize('NFKC').replace(/[\s.\-–()]/g, '')
	const digits = bare.replace(/^\+/, '').replace(/^00(?=[1-9])/, '')
	if (!/^[0-9]{8,15}$/.test(digits)) return undefined
	const national = /^(?:84|0)0?([1-9][0-9]+)$/.exec(digits)?.[1]
	if (national && /^(?:[35789][0-9]{8}|2[0-9]{9})$/.test(national)) return `84${national}`
	const isForeign = /^(?:\+|00)[1-9]/.test(bare) && !digits.startsWith('84')
	return isForeign ? digits : undefined
}

/** An e-mail address by which it is unique: NFKC, lower case. Undefined when it is none. */
export function emailKey(typed: string): string | undefined {
	const key = typed.normalize('NFKC').trim().toLowerCase()
	return key.length <= 254 && /^[^\s@<>"',;:\\()]{1,64}@[^\s@<>"',;:\\()]+\.[^\s@<>"',;:\\().]{2,}$/.test(key) ? key : undefined
}

/** The e-mail address in what somebody wrote to be reached by (“Y Suin, 0905…, suin@…”), as they wrote it; undefined when there is none, or more than one. */
export function emailIn(typed: string): string | undefined {
	const words = typed.normalize('NFKC').split(/[\s<>"',;()]+/)
	const [email, ...more] = words
		.map((word) => word.replace(/^mailto:/i, '').replace(/\.+$/, ''))
		.filter((word) => emailKey(word) !== undefined)
	return more.length === 0 ? email : undefined
}

export function checkPhone(typed: string, field = 'phone'): Checked<string | null> {
	if (typed.trim() === '') return { ok: true, value: null }
	const value = phoneKey(typed)
	return value ? { ok: true, value } : { ok: false, fault: { field, code: 'malformed' } }
}

export function checkEmail(typed: string, field = 'email'): Checked<{ shown: string; key: string } | null> {
	if (typed.trim() === '') return { ok: true, value: null }
	const key = emailKey(typed)
	return key ? { ok: true, value: { shown: typed.normalize('NFC').trim(), key } } : { ok: false, fault: { field, code: 'malformed' } }
}

/** What someone typed to say who they are (tên, số điện thoại hay thư điện tử): the kind of key it is, and the key. */
export type SignInKey = { readonly kind: 'user-name' | 'phone' | 'email'; readonly key: string }

export function signInKey(typed: string): SignInKey {
	const phone = phoneKey(typed)
	if (phone) return { kind: 'phone', key: phone }
	const email = emailKey(typed)
	if (email) return { kind: 'email', key: email }
	return { kind: 'user-name', key: userNameKey(typed.slice(0, 200).replaceAll('\0', '')) }
}
