import { lifecycle, type ContributionAct, type ContributionState } from './lifecycle.ts'
import { refuse, type Result } from './refusal.ts'

/** The state that `act` leads to from `state`, or the refusal `wrong-state` naming both. */
export function advance(state: ContributionState, act: ContributionAct): Result<ContributionState> {
	const ways: Partial<Record<ContributionAct, ContributionState>> = lifecycle[state]
	const next = ways[act]
	return next ? { ok: true, value: next } : refuse({ code: 'wrong-state', state, act })
}
