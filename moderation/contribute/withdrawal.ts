import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import { advance } from '../advance.ts'
import type { Outcome } from '../outcome.ts'
import { accept, type Result } from '../refusal.ts'
import { requireOwn } from './own.ts'

/** Whether the contributor may take the contribution back now (rút lại). What is shown of it must stop being shown in the same transaction. */
export function decideWithdrawal(actor: Actor, contribution: Contribution): Result<Outcome> {
	const own = requireOwn(actor, 'withdraw', 'withdraw', contribution)
	if (!own.ok) return own
	const next = advance(contribution.state, 'withdraw')
	if (!next.ok) return next
	return accept({
		next: next.value,
		events: [{ kind: 'consent-withdrawn' }, { kind: 'contribution-moved', from: contribution.state, to: next.value }],
		jobs: [],
	})
}
