import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { deleteSessions, lockAdministrators, lockMember, updateMember } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { mayGrant } from './grant-role.ts'

/** Closes an account: its sessions end at once and it cannot sign in. The last administrator cannot be shut out. */
export async function disableMember(context: Context, memberId: string): Promise<Result<null>> {
	if (!mayGrant(context)) return refuse({ code: 'forbidden', action: 'grant-roles' })
	return context.db.transaction().execute(async (trx) => {
		const administrators = await lockAdministrators(trx)
		const member = await lockMember(trx, memberId)
		if (!member) return refuse({ code: 'not-found' })
		if (member.disabled_at !== null) return accept(null)
		if (administrators.length === 1 && administrators[0] === memberId) return refuse({ code: 'last-administrator' })
		await updateMember(trx, memberId, { disabled_at: context.now() })
		await deleteSessions(trx, memberId)
		await record(trx, context, { memberId }, [{ kind: 'member-disabled' }])
		return accept(null)
	})
}
