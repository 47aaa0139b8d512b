import { needsLook } from './media-finding.ts'
import type { StoredFinding } from './stored-finding.ts'
import { holdAt, type ScreenOutcome } from './verdict.ts'

/** What all findings together come to: `hold` puts the contribution before a person with a flag, `clear` without one. */
export function screeningOutcome(findings: readonly StoredFinding[]): ScreenOutcome {
	return findings.some((finding) => (finding.kind === 'text' ? finding.sureness >= holdAt : needsLook(finding))) ? 'hold' : 'clear'
}
