import { randomUUID } from 'node:crypto'
import { appealDeadline, decideLodging } from '#moderation/review/appeal.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findAppealable } from '#db/read/find-appealable.ts'
import { insertAppeal } from '#db/write/appeal.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Whoever gave a contribution appeals against the decision that stands about it; returns the appeal's id. */
export async function lodgeAppeal(
	context: Context,
	command: { readonly contributionId: string; readonly words: string },
): Promise<Result<string>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const at = context.now()
		const decided = decideLodging(context.actor, locked.row.member_id, await findAppealable(trx, locked.row.id), command.words, at)
		if (!decided.ok) return decided
		const { decision, words } = decided.value
		const id = randomUUID()
		const isNew = await insertAppeal(trx, {
			id,
			contribution_id: locked.row.id,
			appellant_id: locked.row.member_id,
			ground: decision.ground,
			decided_at: decision.decidedAt,
			takedown_id: decision.takedownId,
			words,
			lodged_at: at,
			due_at: appealDeadline(at),
		})
		if (!isNew) return refuse({ code: 'appealed-already' })
		await record(trx, { ...context, now: () => at }, { contributionId: locked.row.id }, [
			{ kind: 'appeal-lodged', appealId: id, ground: decision.ground, words: { plain: words } },
		])
		return accept(id)
	})
}
