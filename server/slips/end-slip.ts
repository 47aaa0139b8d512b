import { decideRevocation } from '#moderation/contribute/slip.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { lockSlipOf, revokeSlip } from '#db/write/slip.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Ends the slip of a contribution (huỷ phiếu), lost or in wrong hands: code and number open nothing any more. */
export async function endSlip(context: Context, command: { readonly contributionId: string }): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, command.contributionId)
		const held = locked && (await lockSlipOf(trx, command.contributionId))
		if (!locked || !held) return refuse({ code: 'not-found' })
		const decided = decideRevocation(context.actor, locked.facts, held.id)
		if (!decided.ok) return decided
		await revokeSlip(trx, held.id, context.now())
		await record(trx, context, { contributionId: locked.row.id }, decided.value)
		return accept(null)
	})
}
