import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findContact } from '#db/read/find-contact.ts'
import { findPasswordHash } from '#db/read/find-credentials.ts'
import { lockMember, replaceContact } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { verifyPassword } from './password.ts'

export interface ChangeContactCommand {
	readonly phone: string | null
	readonly email: { readonly shown: string; readonly key: string } | null
	readonly currentPassword: string
	readonly address: string
}

/**
 * Changes one's own telephone number and e-mail address, by which one signs in too: whoever finds a signed-in browser must know the password. Every
 * attempt counts, a success as well, for it tells whether a number is someone's. The event says which of the two changed, and no more.
 */
export async function changeContact(context: Context, command: ChangeContactCommand): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	for (const deed of ['contact', 'password'] as const) {
		const attempt = await context.limits.attempt(deed, memberId, command.address)
		if (!attempt.ok) return attempt
	}
	if (!(await verifyPassword(await findPasswordHash(context.db, memberId), command.currentPassword)))
		return refuse({ code: 'invalid', faults: [{ field: 'contactPassword', code: 'wrong' }] })
	await context.limits.forgive('password', memberId, command.address)
	return context.db.transaction().execute(async (trx) => {
		const member = await lockMember(trx, memberId)
		if (!member || member.disabled_at !== null) return refuse({ code: 'sign-in-needed' })
		const before = await findContact(trx, memberId)
		const { phone, email } = command
		const fields = [...(before.phone === phone ? [] : ['phone']), ...(before.email === (email?.shown ?? null) ? [] : ['email'])]
		if (fields.length === 0) return accept(null)
		const taken = await replaceContact(trx, memberId, { phone, email: email?.shown ?? null, emailKey: email?.key ?? null })
		if (taken.length > 0) return refuse({ code: 'invalid', faults: taken.map((field) => ({ field, code: 'taken' })) })
		await record(trx, context, { memberId }, [{ kind: 'member-edited', fields }])
		return accept(null)
	})
}
