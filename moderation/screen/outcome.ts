import { needsLook } from './media-finding.ts'
import type { StoredFinding } from './stored-finding.ts'
import { holdAt, type ScreenOutcome } from './verdict.ts'

/** The findings a person must look at (điều phải xem); advice and facts to weigh are not among them. */
export function findingsToLookAt(findings: readonly StoredFinding[]): readonly StoredFinding[] {
	return findings.filter((finding) => (finding.kind === 'text' ? finding.sureness >= holdAt : needsLook(finding)))
}

/** What all findings together come to: `hold` puts the contribution before a person with a flag, `clear` without one. */
export function screeningOutcome(findings: readonly StoredFinding[]): ScreenOutcome {
	return findingsToLookAt(findings).length > 0 ? 'hold' : 'clear'
}
