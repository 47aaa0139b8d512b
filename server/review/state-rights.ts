import type { RightsStatement } from '#moderation/contribute/rights.ts'
import { termsOf } from '#moderation/contribute/terms.ts'
import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findRights } from '#db/read/find-rights.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { putRightsStatement } from '#db/write/rights.ts'
import { record } from '../apply.ts'
import { retellContribution } from '../merge/retell-contribution.ts'
import type { Context } from '../context.ts'

export interface StateRightsCommand {
	readonly contributionId: string
	readonly statement: RightsStatement
	/** What was stated when they looked; empty for nothing. Another who has stated something since is not overruled unseen. */
	readonly seen?: string
}

/** An officer states the rights in what was given, by a statement of rightsstatements.org. Its giver never does: they say only how they stand to it. What is published already follows at once. */
export async function stateRights(context: Context, { contributionId, statement, seen }: StateRightsCommand): Promise<Result<null>> {
	const by = context.actor.memberId
	if (by === null) return refuse({ code: 'sign-in-needed' })
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		if (!can(context.actor, 'state-rights', locked.facts)) return refuse({ code: 'forbidden', action: 'state-rights' })
		const stated = (await findRights(trx, contributionId)).statement
		if (seen !== undefined && seen !== (stated ?? '')) return refuse({ code: 'conflicting', what: 'rights' })
		if (stated === statement) return refuse({ code: 'nothing-changed' })
		await putRightsStatement(trx, contributionId, { statement, by, at: context.now() })
		await record(trx, context, { contributionId }, [{ kind: 'rights-stated', statement }])
		const terms = termsOf(locked.row.licence, statement)
		if (terms !== null && (locked.row.state === 'merged' || locked.row.state === 'published'))
			await retellContribution(trx, context, contributionId, { people: null, terms })
		return accept(null)
	})
}
