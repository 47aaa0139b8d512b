import { can } from '#moderation/permissions.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { decideTakingBack } from '#moderation/verify/take-back-opinion.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { endOpinions } from '#db/write/review.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'

/** Takes back the first opinion while nobody has answered beside it; whoever was at work on the second is told when they send theirs. */
export async function takeBackOpinion(
	context: Context,
	command: { readonly contributionId: string; readonly version: number },
): Promise<Result<Applied>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		const decided = decideTakingBack(locked.facts, command.version, context.actor)
		if (!decided.ok) return decided
		await endOpinions(trx, command.contributionId, { by: 'taken-back', at: context.now(), matchId: null })
		return applyOutcome(trx, context, locked.facts, decided.value)
	})
}
