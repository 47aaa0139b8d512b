import { roles, type Role } from '#moderation/actor.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { insertRole, lockMember } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface RoleCommand {
	readonly memberId: string
	/** As posted: anything but a role of ours is refused. */
	readonly role: string
}

/** Gives a member a role; giving it again changes nothing and is not recorded twice. */
export async function grantRole(context: Context, command: RoleCommand): Promise<Result<null>> {
	if (!mayGrant(context)) return refuse({ code: 'forbidden', action: 'grant-roles' })
	const { memberId, role } = command
	if (!isRole(role)) return refuse({ code: 'invalid', faults: [{ field: 'role', code: 'not-allowed' }] })
	return context.db.transaction().execute(async (trx) => {
		if (!(await lockMember(trx, memberId))) return refuse({ code: 'not-found' })
		const isNew = await insertRole(trx, memberId, role, context.actor.memberId, context.now())
		if (isNew) await record(trx, context, { memberId }, [{ kind: 'role-granted', role }])
		return accept(null)
	})
}

/** An administrator, or the house itself run by hand from its own command line. */
export function mayGrant(context: Pick<Context, 'actor'>): boolean {
	return canHouse(context.actor, 'grant-roles') || context.actor.roles.includes('system')
}

export function isRole(text: string): text is Role {
	return roles.some((role) => role === text)
}
