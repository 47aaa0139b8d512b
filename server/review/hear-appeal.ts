import { advance } from '#moderation/advance.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { decideHearing, type AppealOutcome, type HearingCommand } from '#moderation/review/appeal.ts'
import { isUuid } from '#db/is-uuid.ts'
import { listInvolved } from '#db/read/list-involved.ts'
import type { Transaction } from '#db/schema.ts'
import type { AppealRow } from '#db/tables/after.ts'
import { lockAppeal, updateAppeal } from '#db/write/appeal.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution, type LockedContribution } from '#db/write/contribution.ts'
import { applyOutcome, record } from '../apply.ts'
import type { Context } from '../context.ts'
import { holdForLift, liftIn } from '../publish/lift-takedown.ts'

export interface HearCommand extends HearingCommand {
	readonly appealId: string
}

/**
 * Someone who had no part in the case hears an appeal: the decision stands, or is reversed, with reasons to the contributor. Reversed, a contribution goes on
 * as approved, to be verified; what was taken down is shown again, except what was removed for good, which goes back to the merge desk.
 */
export async function hearAppeal(context: Context, command: HearCommand): Promise<Result<AppealOutcome>> {
	if (!isUuid(command.appealId)) return refuse({ code: 'not-found' })
	return context.db.transaction().execute(async (trx) => {
		const known = await trx
			.selectFrom('appeal')
			.select(['contribution_id', 'takedown_id'])
			.where('id', '=', command.appealId)
			.executeTakeFirst()
		if (known?.takedown_id) await holdForLift(trx, known.takedown_id, [known.contribution_id])
		const contribution = known && (await lockContribution(trx, known.contribution_id))
		const appeal = await lockAppeal(trx, command.appealId)
		if (!appeal || !contribution) return refuse({ code: 'not-found' })
		const involved = await listInvolved(trx, appeal.contribution_id, appeal.takedown_id)
		const decided = decideHearing(
			context.actor,
			{ ground: appeal.ground, appellantId: appeal.appellant_id, outcome: appeal.outcome, involved },
			command,
		)
		if (!decided.ok) return decided
		const at = context.now()
		const { outcome, words, hearerId } = decided.value
		const still = { ...context, now: () => at }
		if (outcome === 'reversed') {
			const reversed = await reverse(trx, still, appeal, contribution, words)
			if (!reversed.ok) return reversed
		}
		await updateAppeal(trx, appeal.id, { outcome, outcome_words: words, heard_by: hearerId, heard_at: at })
		await record(trx, still, { contributionId: appeal.contribution_id }, [
			{ kind: 'appeal-heard', appealId: appeal.id, outcome, words: { plain: words } },
		])
		return accept(outcome)
	})
}

async function reverse(
	trx: Transaction,
	context: Context,
	appeal: AppealRow,
	{ facts }: LockedContribution,
	words: string,
): Promise<Result<unknown>> {
	const lifted = appeal.takedown_id === null ? null : await liftIn(trx, context, appeal.takedown_id, words)
	if (lifted !== null && (lifted.ok || lifted.refusal.code !== 'removed')) return lifted
	const next = advance(facts.state, lifted === null ? 'reverse' : 'undo')
	if (!next.ok) return next
	await deleteClaim(trx, facts.id)
	const events = [{ kind: 'contribution-moved', from: facts.state, to: next.value }] as const
	const patch = lifted === null ? { reviewed_by: context.actor.memberId, verified_by: null } : {}
	return applyOutcome(trx, context, facts, { next: next.value, events, jobs: [] }, patch)
}
