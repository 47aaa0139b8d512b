import { decideWithdrawal } from '#moderation/contribute/withdrawal.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { endConsents } from '#db/write/consent.ts'
import { lockContribution, type LockedContribution } from '#db/write/contribution.ts'
import { endOpinions } from '#db/write/review.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { viaOf } from './revoke-consent.ts'
import { takeBack } from '../merge/take-back.ts'

/** Takes a contribution back: consents end, the desk's hold ends, what it gave to the registry is taken out, all in one transaction. */
export async function withdrawContribution(context: Context, command: { readonly contributionId: string }): Promise<Result<Applied>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		return locked ? withdrawIn(trx, context, locked) : refuse({ code: 'not-found' })
	})
}

/** The same within a deed that holds the contribution. */
export async function withdrawIn(trx: Transaction, context: Context, locked: LockedContribution): Promise<Result<Applied>> {
	const decided = decideWithdrawal(context.actor, locked.facts)
	if (!decided.ok) return decided
	const at = context.now()
	await endConsents(trx, locked.row.id, { askedAt: at, at, by: context.actor.memberId, via: viaOf(context), why: 'withdrawn' })
	await deleteClaim(trx, locked.row.id)
	await endOpinions(trx, locked.row.id, { by: 'withdrawn', at, matchId: null })
	await takeBack(trx, context, locked.row.id)
	return applyOutcome(trx, context, locked.facts, decided.value)
}
