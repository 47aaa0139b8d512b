import { actionsFor, can, type Action } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { OpinionRound } from '#moderation/verify/judgements.ts'
import { opinionsFor, roundAfter } from '#moderation/verify/opinions.ts'
import { listOpinions, type OpinionView } from '#db/read/list-opinions.ts'
import { findDeskContribution, type DeskContribution } from '#db/read/find-desk-contribution.ts'
import type { Context } from '../context.ts'
import { renewClaim } from './renew-claim.ts'
import { tellFindings, type CopyPlace } from './tell-findings.ts'

export interface SeenContribution extends DeskContribution {
	/** What this viewer may do now: the page renders these, the deeds perform only these. */
	readonly actions: readonly Action[]
	readonly holdsClaim: boolean
	/** Whose answer verification waits for: the first, a second, a third. */
	readonly opinionWanted: OpinionRound
	readonly hasAnswered: boolean
	/** Of the answers that wait for another's, those this viewer may know of. */
	readonly opinions: readonly OpinionView[]
	/** Files of other contributions that findings point to, as far as this viewer may know, by media id. */
	readonly copies: Readonly<Record<string, CopyPlace>>
}

/**
 * A contribution for whoever may see it; for anyone else it is not there. Who holds it goes on holding it. Opinions of verification are blind until two have answered: neither they nor who gave
 * them leave here before. To its giver a desk is closed: names, evidence and desk notes are not for them, and their own page tells the outcome.
 */
export async function seeContribution(context: Context, id: string): Promise<Result<SeenContribution>> {
	const { actor } = context
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return refuse({ code: 'not-found' })
	const found = await findDeskContribution(context.db, id)
	if (!found || !can(actor, 'see', found.facts)) return refuse({ code: 'not-found' })
	const { judgedBy, memberId } = found.facts
	if (memberId === actor.memberId) return refuse({ code: 'own-contribution' })
	const claim = await renewClaim(context, id, found.facts.claim)
	const waiting = await listOpinions(context.db, id)
	const opinions = opinionsFor(waiting, actor, memberId)
	const { findings, copies } = await tellFindings(context, found.findings, false)
	return accept({
		...found,
		findings,
		copies,
		facts: { ...found.facts, claim, judgedBy: found.facts.state === 'approved' ? opinions.map((opinion) => opinion.memberId) : judgedBy },
		actions: actionsFor(actor, found.facts),
		holdsClaim: claim !== null && claim.memberId === actor.memberId && claim.expiresAt > context.now(),
		opinionWanted: roundAfter(waiting.length),
		hasAnswered: waiting.some((opinion) => opinion.memberId === actor.memberId),
		opinions,
	})
}
