import { accept, refuse, type Result } from '../refusal.ts'
import { findingsToLookAt } from '../screen/outcome.ts'
import type { StoredFinding } from '../screen/stored-finding.ts'
import type { ReviewDecision } from './decision.ts'

/** What can be decided for several like cases with one reason (quyết định chung). */
export const decisionsTogether = ['refuse', 'return', 'approve'] as const satisfies readonly ReviewDecision[]
export type DecisionTogether = (typeof decisionsTogether)[number]

/** Cases at a time. */
export const mostTogether = 25

/**
 * Nothing is approved in a heap that somebody must look at: its findings are answered by whoever approves it alone. `findings`: of its last screening; null
 * when it has none, which is no clean one.
 */
export function requireNothingToLookAt(decision: ReviewDecision, findings: readonly StoredFinding[] | null): Result<null> {
	if (decision !== 'approve') return accept(null)
	const open = findings === null ? 1 : findingsToLookAt(findings).length
	return open === 0 ? accept(null) : refuse({ code: 'look-needed', findings: open })
}
