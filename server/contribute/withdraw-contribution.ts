import { decideWithdrawal } from '#moderation/contribute/withdrawal.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { withdrawConsents } from '#db/write/consent.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { clearWithdrawn } from '#db/write/withdrawn-contribution.ts'
import { applyOutcome, record, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'

/** Takes a contribution back: consents end, the desk's hold ends, published media are hidden, all in one transaction. */
export async function withdrawContribution(context: Context, command: { readonly contributionId: string }): Promise<Result<Applied>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked) return refuse({ code: 'not-found' })
		const decided = decideWithdrawal(context.actor, locked.facts)
		if (!decided.ok) return decided
		const at = context.now()
		await withdrawConsents(trx, locked.row.id, at)
		const hidden = await clearWithdrawn(trx, locked.row.id, at)
		if (hidden > 0) await record(trx, context, { contributionId: locked.row.id }, [{ kind: 'media-unpublished', media: hidden }])
		return applyOutcome(trx, context, locked.facts, decided.value)
	})
}
