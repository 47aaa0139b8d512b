import { redirect, type AppLoadContext } from '@remix-run/node'
import { parseContact, parsePasswordChange, parseProfile } from '#app/forms/members.ts'
import { languageCookie } from '#app/language-cookie.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import { changeContact } from '#server/members/change-contact.ts'
import { changePassword } from '#server/members/change-password.ts'
import { editProfile } from '#server/members/edit-profile.ts'

/** Saves name and language; the page then speaks the chosen language. */
export async function saveProfile({ context }: AppLoadContext, form: FormData): Promise<Result<Response>> {
	const parsed = parseProfile(form)
	if (!parsed.ok) return parsed
	const saved = await editProfile(context, parsed.value)
	return saved.ok ? accept(done('profile', languageCookie(parsed.value.locale))) : saved
}

export async function savePassword({ context, sessions, member, address }: AppLoadContext, form: FormData): Promise<Result<Response>> {
	const parsed = parsePasswordChange(form, member ? [member.displayName] : [])
	if (!parsed.ok) return parsed
	const changed = await changePassword(context, sessions, { ...parsed.value, address })
	return changed.ok ? accept(done('password', changed.value.cookie)) : changed
}

export async function saveContact({ context, address }: AppLoadContext, form: FormData): Promise<Result<Response>> {
	const parsed = parseContact(form)
	if (!parsed.ok) return parsed
	const changed = await changeContact(context, { ...parsed.value, address })
	return changed.ok ? accept(done('contact')) : changed
}

function done(part: string, cookie?: string): Response {
	return redirect(`/account?done=${part}`, { status: 303, headers: cookie === undefined ? {} : { 'Set-Cookie': cookie } })
}
