import { decideBelonging, type BelongingAct } from '#moderation/belonging.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { deleteBelonging, insertBelonging, lockAsk, updateAsk } from '#db/write/community.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Agrees to, confirms or ends what was asked; ending takes the member out of the community's circles as well. */
export async function answerBelonging(
	context: Context,
	{ askId, act }: { readonly askId: string; readonly act: BelongingAct },
): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const asked = await lockAsk(trx, askId)
		if (!asked) return refuse({ code: 'not-found' })
		const decided = decideBelonging(
			context.actor,
			{
				memberId: asked.member_id,
				community: asked.community,
				isConsented: asked.consented_at !== null,
				isConfirmed: asked.confirmed_at !== null,
			},
			act,
		)
		if (!decided.ok) return decided
		const { memberId, community, belongs, isEnded } = decided.value
		const at = context.now()
		const by = context.actor.memberId ?? memberId
		await updateAsk(trx, askId, {
			...(act === 'consent' ? { consented_at: at } : {}),
			...(act === 'confirm' ? { confirmed_at: at, confirmed_by: by } : {}),
			...(isEnded ? { ended_at: at, ended_by: by } : {}),
		})
		const sealed = { plain: community }
		if (belongs) await insertBelonging(trx, { member_id: memberId, community, granted_by: asked.confirmed_by ?? by, granted_at: at })
		if (isEnded) await deleteBelonging(trx, memberId, community)
		if (belongs || isEnded)
			await record(trx, context, { memberId }, [{ kind: isEnded ? 'community-left' : 'community-joined', community: sealed }])
		return accept(null)
	})
}
