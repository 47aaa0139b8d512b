import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { ContributionAct } from '../lifecycle.ts'
import { can, holdsSlip } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** Whether a contributor, or whoever holds its receipt slip, may do this to a contribution now. To everyone else it does not exist: a foreign id tells nothing. */
export function requireOwn(
	actor: Actor,
	action: 'edit' | 'submit' | 'answer' | 'withdraw' | 'consent',
	act: ContributionAct,
	contribution: Contribution,
): Result<true> {
	if (actor.memberId === null && actor.slip === undefined) return refuse({ code: 'sign-in-needed' })
	if (actor.memberId !== contribution.memberId && !holdsSlip(actor, contribution)) return refuse({ code: 'not-found' })
	if (actor.memberId !== contribution.memberId && actor.slip?.isOld === true) return refuse({ code: 'forbidden', action })
	return can(actor, action, contribution) ? accept(true) : refuse({ code: 'wrong-state', state: contribution.state, act })
}
