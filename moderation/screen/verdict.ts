import type { Finding } from './finding.ts'

/** From this sureness on, one finding is enough to ask a person. */
export const holdAt = 0.5

/** Screening never refuses anything: it either lets a contribution into the ordinary queue or holds it for a person first. */
export type ScreenOutcome = 'clear' | 'hold'

/** Verdict on what was found in texts. */
export function textVerdict(findings: readonly Finding[]): ScreenOutcome {
	return findings.some((finding) => finding.sureness >= holdAt) ? 'hold' : 'clear'
}
