import { checkEmail, checkPhone } from '#moderation/contact.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { checkDisplayName, checkPassword, checkUserName, type Checked, type UserName } from '#moderation/members.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'

export interface SignInForm {
	readonly who: string
	readonly password: string
}

/** No rules beside presence: whether these are right is the house's to say. */
export function parseSignIn(form: FormData): Result<SignInForm> {
	const who = textOf(form, 'who').trim()
	const password = textOf(form, 'password')
	const faults: FieldFault[] = []
	if (who === '') faults.push({ field: 'who', code: 'missing' })
	if (password === '') faults.push({ field: 'password', code: 'missing' })
	return faults.length > 0 ? refuse({ code: 'invalid', faults }) : accept({ who, password })
}

export interface SignUpForm {
	readonly userName: UserName
	readonly displayName: string
	readonly password: string
	readonly phone: string | null
	readonly email: { readonly shown: string; readonly key: string } | null
}

export function parseSignUp(form: FormData): Result<SignUpForm> {
	const userName = checkUserName(textOf(form, 'userName'))
	const displayName = checkDisplayName(textOf(form, 'displayName'))
	const phone = checkPhone(textOf(form, 'phone'))
	const email = checkEmail(textOf(form, 'email'))
	const password = checkNewPassword(form, 'password', [textOf(form, 'userName'), textOf(form, 'displayName')])
	if (userName.ok && displayName.ok && phone.ok && email.ok && password.ok)
		return accept({
			userName: userName.value,
			displayName: displayName.value,
			phone: phone.value,
			email: email.value,
			password: password.value,
		})
	return refuse({ code: 'invalid', faults: faultsOf([userName, displayName, password, phone, email]) })
}

export interface PasswordForm {
	readonly current: string
	readonly password: string
}

export function parsePasswordChange(form: FormData, ownNames: readonly string[]): Result<PasswordForm> {
	const current = textOf(form, 'currentPassword')
	const checked = checkNewPassword(form, 'newPassword', ownNames)
	if (current !== '' && checked.ok) return accept({ current, password: checked.value })
	const missing: FieldFault[] = current === '' ? [{ field: 'currentPassword', code: 'missing' }] : []
	return refuse({ code: 'invalid', faults: [...missing, ...faultsOf([checked])] })
}

export interface ContactForm extends Pick<SignUpForm, 'phone' | 'email'> {
	readonly currentPassword: string
}

export function parseContact(form: FormData): Result<ContactForm> {
	const phone = checkPhone(textOf(form, 'phone'))
	const email = checkEmail(textOf(form, 'email'))
	const currentPassword = textOf(form, 'contactPassword')
	if (phone.ok && email.ok && currentPassword !== '') return accept({ phone: phone.value, email: email.value, currentPassword })
	const missing: FieldFault[] = currentPassword === '' ? [{ field: 'contactPassword', code: 'missing' }] : []
	return refuse({ code: 'invalid', faults: [...faultsOf([phone, email]), ...missing] })
}

export interface ProfileForm {
	readonly displayName: string
	readonly locale: 'vi' | 'en'
	readonly isNamedPublicly: boolean
}

export function parseProfile(form: FormData): Result<ProfileForm> {
	const displayName = checkDisplayName(textOf(form, 'displayName'))
	const locale = textOf(form, 'locale')
	if (displayName.ok && (locale === 'vi' || locale === 'en'))
		return accept({ displayName: displayName.value, locale, isNamedPublicly: form.get('namedPublicly') === 'yes' })
	const wrong: FieldFault[] = locale === 'vi' || locale === 'en' ? [] : [{ field: 'locale', code: 'not-allowed' }]
	return refuse({ code: 'invalid', faults: [...faultsOf([displayName]), ...wrong] })
}

function checkNewPassword(form: FormData, field: string, ownNames: readonly string[]): Checked<string> {
	const checked = checkPassword(textOf(form, field), ownNames, field)
	if (!checked.ok) return checked
	const isRepeated = textOf(form, 'repeatPassword').normalize('NFKC') === checked.value
	return isRepeated ? checked : { ok: false, fault: { field: 'repeatPassword', code: 'mismatch' } }
}

function faultsOf(checks: readonly Checked<unknown>[]): FieldFault[] {
	return checks.flatMap((check) => (check.ok ? [] : [check.fault]))
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value : ''
}

/** What an administrator asks for on a member's page; whether the role is one of ours is the deed's to say. */
export interface MemberAct {
	readonly act: 'grant' | 'revoke' | 'disable' | 'enable'
	readonly role: string
}

export function parseMemberAct(form: FormData): Result<MemberAct> {
	const act = textOf(form, 'act')
	if (act === 'grant' || act === 'revoke' || act === 'disable' || act === 'enable') return accept({ act, role: textOf(form, 'role') })
	return refuse({ code: 'invalid', faults: [{ field: 'act', code: 'not-allowed' }] })
}
