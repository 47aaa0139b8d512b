import { actionsFor, can, type Action } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findDeskContribution, type DeskContribution } from '#db/read/find-desk-contribution.ts'
import type { Context } from '../context.ts'

export interface SeenContribution extends DeskContribution {
	/** What this viewer may do now: the page renders these, the deeds perform only these. */
	readonly actions: readonly Action[]
	readonly isMine: boolean
	readonly holdsClaim: boolean
}

/** A contribution for whoever may see it; for anyone else it is not there. */
export async function seeContribution(context: Context, id: string): Promise<Result<SeenContribution>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return refuse({ code: 'not-found' })
	const found = await findDeskContribution(context.db, id)
	if (!found || !can(context.actor, 'see', found.facts)) return refuse({ code: 'not-found' })
	const { memberId } = context.actor
	const claim = found.facts.claim
	return accept({
		...found,
		actions: actionsFor(context.actor, found.facts),
		isMine: found.facts.memberId === memberId,
		holdsClaim: claim !== null && claim.memberId === memberId && claim.expiresAt > context.now(),
	})
}
