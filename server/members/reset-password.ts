import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { deleteSessions, lockMember, updatePassword } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { hashPassword } from './password.ts'

/** Sets a new password for a member who has lost theirs: from the house's own command line only. Ends all their sessions. */
export async function resetPassword(context: Context, memberId: string, password: string): Promise<Result<null>> {
	if (!context.actor.roles.includes('system')) return refuse({ code: 'forbidden', action: 'reset-password' })
	const passwordHash = await hashPassword(password)
	return context.db.transaction().execute(async (trx) => {
		if (!(await lockMember(trx, memberId))) return refuse({ code: 'not-found' })
		await updatePassword(trx, memberId, passwordHash, context.now())
		await deleteSessions(trx, memberId)
		await record(trx, context, { memberId }, [{ kind: 'password-changed' }])
		return accept(null)
	})
}
