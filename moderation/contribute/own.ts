import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { ContributionAct } from '../lifecycle.ts'
import { can } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** Whether a contributor may do this to their own contribution now. To everyone else it does not exist: a foreign id tells nothing. */
export function requireOwn(
	actor: Actor,
	action: 'edit' | 'submit' | 'answer' | 'withdraw',
	act: ContributionAct,
	contribution: Contribution,
): Result<true> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (actor.memberId !== contribution.memberId) return refuse({ code: 'not-found' })
	return can(actor, action, contribution) ? accept(true) : refuse({ code: 'wrong-state', state: contribution.state, act })
}
