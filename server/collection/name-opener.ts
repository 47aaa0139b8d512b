import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { listRolesAndCommunities } from '#db/read/list-roles.ts'
import { deleteOpener, insertOpener } from '#db/write/collection.ts'
import { lockMember } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** An administrator names an officer who may open what is sealed; never themselves. */
export async function nameOpener(context: Context, memberId: string): Promise<Result<null>> {
	const by = context.actor.memberId
	if (by === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'name-openers')) return refuse({ code: 'forbidden', action: 'name-openers' })
	if (by === memberId) return refuse({ code: 'conflict-of-interest' })
	return context.db.transaction().execute(async (trx) => {
		if (!(await lockMember(trx, memberId))) return refuse({ code: 'not-found' })
		const { roles } = await listRolesAndCommunities(trx, memberId)
		if (!roles.includes('officer')) return refuse({ code: 'invalid', faults: [{ field: 'memberId', code: 'not-allowed' }] })
		if (await insertOpener(trx, memberId, by, context.now())) await record(trx, context, { memberId }, [{ kind: 'opener-named' }])
		return accept(null)
	})
}

export async function dismissOpener(context: Context, memberId: string): Promise<Result<null>> {
	if (!canHouse(context.actor, 'name-openers')) return refuse({ code: 'forbidden', action: 'name-openers' })
	return context.db.transaction().execute(async (trx) => {
		if (await deleteOpener(trx, memberId)) await record(trx, context, { memberId }, [{ kind: 'opener-dismissed' }])
		return accept(null)
	})
}
