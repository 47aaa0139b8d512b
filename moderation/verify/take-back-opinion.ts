import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { Outcome } from '../outcome.ts'
import { can } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/**
 * Whether a reviewer may take back the opinion they gave (rút ý kiến): only while no other has answered, and on the version they saw. The contribution then waits for a first
 * opinion again; the one taken back is kept, and shown to nobody who may still answer.
 */
export function decideTakingBack(contribution: Contribution, version: number, actor: Actor): Result<Outcome> {
	const { state } = contribution
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const isLate = contribution.judgedBy.length !== 1
	if (!can(actor, 'take-back-opinion', contribution))
		return refuse(contribution.version === version ? { code: 'wrong-state', state, act: 'verify' } : staleOf(contribution, version))
	if (contribution.version !== version) return refuse(staleOf(contribution, version))
	if (isLate) return refuse({ code: 'wrong-state', state, act: 'verify' })
	return accept({ next: state, events: [{ kind: 'opinion-taken-back' }], jobs: [] })
}

function staleOf(contribution: Contribution, version: number) {
	return { code: 'stale-version', expected: version, actual: contribution.version } as const
}
