import { countGraphemes } from './count-graphemes.ts'
import type { FieldFault } from './field-fault.ts'

/** Lengths in characters as a reader counts them. NIST SP 800-63B asks at least 8 for a password; one that guards elders' voices may ask 10. */
export const memberLimits = {
	userName: { min: 3, max: 32 },
	displayName: { min: 1, max: 80 },
	password: { min: 10, max: 200 },
	email: { max: 254 },
} as const

/** What a typed value comes to, or what is wrong with it. */
export type Checked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: FieldFault }

/** A user name (tên đăng nhập): as typed, and the key by which it is unique and found. */
export interface UserName {
	readonly shown: string
	readonly key: string
}

/**
 * A user name is Latin letters with any marks (Ê Đê and M'nông ones too), digits, and single `.` `_` `-` between them.
 * Other scripts belong in the display name: here they would let one name be drawn like another.
 */
export function checkUserName(typed: string, field = 'userName'): Checked<UserName> {
	const shown = typed.normalize('NFKC').trim()
	const length = countGraphemes(shown)
	if (length === 0) return fault({ field, code: 'missing' })
	if (length < memberLimits.userName.min) return fault({ field, code: 'too-short', min: memberLimits.userName.min })
	if (length > memberLimits.userName.max || shown.length > 4 * memberLimits.userName.max)
		return fault({ field, code: 'too-long', max: memberLimits.userName.max, length })
	const key = userNameKey(shown)
	if (!/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/.test(key)) return fault({ field, code: 'malformed' })
	return { ok: true, value: { shown, key } }
}

/** NFKC, lower case, marks dropped: `Lần` and `lan` are one name, so neither can pass for the other, and who has no Vietnamese keyboard can sign in. */
export function userNameKey(typed: string): string {
	return typed.normalize('NFKC').trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/ƀ/g, 'b')
}

/** A display name (tên hiển thị), in any script: NFC, one line, no invisible or direction-turning characters. */
export function checkDisplayName(typed: string, field = 'displayName'): Checked<string> {
	const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
	const length = countGraphemes(name)
	if (length === 0) return fault({ field, code: 'missing' })
	if (length > memberLimits.displayName.max || name.length > 5 * memberLimits.displayName.max)
		return fault({ field, code: 'too-long', max: memberLimits.displayName.max, length })
	if (/[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff]/u.test(name) || !/[\p{L}\p{N}]/u.test(name))
		return fault({ field, code: 'malformed' })
	return { ok: true, value: name }
}

/** Passwords everyone tries first, without marks and spaces. */
const guessable = new Set([
	...['password', 'passw0rd', 'matkhau', 'qwertyuiop', 'asdfghjkl', 'iloveyou', 'anhyeuem', 'emyeuanh', 'vietnam', 'bennuoc', 'daklak'],
	...['buonmathuot', 'buonmethuot', 'taynguyen', 'xinchao', 'khongbiet', 'admin', 'administrator', 'welcome', 'letmein', 'abcdefghij'],
])

/**
 * A password (mật khẩu): long rather than strange. Refused as guessable: one or two characters over and over, a run of neighbours,
 * figures alone (telephone numbers, birthdays), a common word or the member's own name with figures behind it.
 */
export function checkPassword(typed: string, ownNames: readonly string[], field = 'password'): Checked<string> {
	const password = typed.normalize('NFKC')
	const { min, max } = memberLimits.password
	const length = countGraphemes(password)
	if (length === 0) return fault({ field, code: 'missing' })
	if (length < min) return fault({ field, code: 'too-short', min })
	if (length > max || password.length > 5 * max) return fault({ field, code: 'too-long', max, length })
	if (isGuessable(password, ownNames)) return fault({ field, code: 'guessable' })
	return { ok: true, value: password }
}

function isGuessable(password: string, ownNames: readonly string[]): boolean {
	const letters = [...password]
	if (new Set(letters).size <= 2 || isRun(letters)) return true
	const core = bare(password).replace(/[\p{N}\p{P}\p{S}]+$/u, '')
	if (core === '') return letters.length < 14
	return guessable.has(core) || ownNames.some((name) => core === bare(name))
}

function isRun(letters: readonly string[]): boolean {
	const steps = letters.slice(1).map((letter, index) => (letter.codePointAt(0) ?? 0) - (letters[index]?.codePointAt(0) ?? 0))
	return new Set(steps.map(Math.abs)).size === 1 || steps.every((step) => step === 1 || step === -9)
}

function bare(text: string): string {
	return userNameKey(text).replace(/\s+/g, '')
}

function fault(found: FieldFault): { readonly ok: false; readonly fault: FieldFault } {
	return { ok: false, fault: found }
}
