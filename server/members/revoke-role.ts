import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { deleteRole, lockAdministrators, lockMember } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { isRole, mayGrant, type RoleCommand } from './grant-role.ts'

/** Takes a role back, except from the last administrator who could give it again. Everyone stays a contributor. */
export async function revokeRole(context: Context, command: RoleCommand): Promise<Result<null>> {
	if (!mayGrant(context)) return refuse({ code: 'forbidden', action: 'grant-roles' })
	const { memberId, role } = command
	if (!isRole(role) || role === 'contributor') return refuse({ code: 'invalid', faults: [{ field: 'role', code: 'not-allowed' }] })
	return context.db.transaction().execute(async (trx) => {
		const administrators = role === 'administrator' ? await lockAdministrators(trx) : []
		if (!(await lockMember(trx, memberId))) return refuse({ code: 'not-found' })
		if (administrators.length === 1 && administrators[0] === memberId) return refuse({ code: 'last-administrator' })
		const wasHeld = await deleteRole(trx, memberId, role)
		if (wasHeld) await record(trx, context, { memberId }, [{ kind: 'role-revoked', role }])
		return accept(null)
	})
}
