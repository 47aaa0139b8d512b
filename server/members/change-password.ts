import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findPasswordHash } from '#db/read/find-credentials.ts'
import { deleteSessions, lockMember, updatePassword } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { hashPassword, verifyPassword } from './password.ts'
import type { Sessions } from './session.ts'

export interface ChangePasswordCommand {
	readonly current: string
	readonly password: string
	readonly address: string
}

/** Changes one's own password: every session ends, and this browser gets a fresh one; returns its Set-Cookie value. */
export async function changePassword(
	context: Context,
	sessions: Sessions,
	command: ChangePasswordCommand,
): Promise<Result<{ cookie: string }>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const attempt = await context.limits.attempt('password', memberId, command.address)
	if (!attempt.ok) return attempt
	const known = await findPasswordHash(context.db, memberId)
	if (!(await verifyPassword(known, command.current)))
		return refuse({ code: 'invalid', faults: [{ field: 'currentPassword', code: 'wrong' }] })
	const passwordHash = await hashPassword(command.password)
	const changed = await context.db.transaction().execute(async (trx) => {
		const member = await lockMember(trx, memberId)
		if (!member || member.disabled_at !== null) return false
		await updatePassword(trx, memberId, passwordHash, context.now())
		await deleteSessions(trx, memberId)
		await record(trx, context, { memberId }, [{ kind: 'password-changed' }])
		return true
	})
	if (!changed) return refuse({ code: 'sign-in-needed' })
	await context.limits.forgive('password', memberId, command.address)
	return accept({ cookie: await sessions.begin(memberId, context.now()) })
}
