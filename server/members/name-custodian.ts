import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { setCustodian } from '#db/write/community.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** An officer or administrator names a member of a community its custodian, or ends that. Nobody names themself. */
export async function nameCustodian(
	context: Context,
	{ memberId, community, isCustodian }: { readonly memberId: string; readonly community: string; readonly isCustodian: boolean },
): Promise<Result<null>> {
	if (!canHouse(context.actor, 'keep-communities'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'keep-communities' })
	if (context.actor.memberId === memberId) return refuse({ code: 'forbidden', action: 'keep-communities' })
	return context.db.transaction().execute(async (trx) => {
		const changed = await setCustodian(trx, memberId, community, isCustodian)
		if (changed === 'no-member') return refuse({ code: 'not-found' })
		if (changed === 'same') return refuse({ code: 'nothing-changed' })
		await record(trx, context, { memberId }, [
			{ kind: isCustodian ? 'custodian-named' : 'custodian-ended', community: { plain: community } },
		])
		return accept(null)
	})
}
