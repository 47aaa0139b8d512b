import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { lockMember, updateMember } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { mayGrant } from './grant-role.ts'

/** Opens a disabled account again. */
export async function enableMember(context: Context, memberId: string): Promise<Result<null>> {
	if (!mayGrant(context)) return refuse({ code: 'forbidden', action: 'grant-roles' })
	return context.db.transaction().execute(async (trx) => {
		const member = await lockMember(trx, memberId)
		if (!member) return refuse({ code: 'not-found' })
		if (member.disabled_at === null) return accept(null)
		await updateMember(trx, memberId, { disabled_at: null })
		await record(trx, context, { memberId }, [{ kind: 'member-enabled' }])
		return accept(null)
	})
}
