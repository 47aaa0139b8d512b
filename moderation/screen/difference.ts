import type { ContributionState } from '../lifecycle.ts'
import type { StoredFinding } from './stored-finding.ts'

/** Where screening again makes sense: what waits for a person, and what stands before the public. Never what its giver still writes, or what is over. */
export const screenedAgainStates: readonly ContributionState[] = [
	'screened',
	'returned',
	'approved',
	'verified',
	'kept',
	'merged',
	'published',
]

export interface FindingsDifference {
	/** Codes, one for each finding. */
	readonly added: readonly string[]
	readonly removed: readonly string[]
}

const keyOf = (finding: StoredFinding): string =>
	finding.kind === 'text'
		? JSON.stringify(['text', finding.field, finding.code, finding.words])
		: JSON.stringify(['media', finding.code, finding.mediaId ?? '', 'otherId' in finding.facts ? finding.facts.otherId : ''])

/** What a new screening finds that the last one did not, and the reverse (thay đổi so với lần trước). The same finding measured a little differently is the same. */
export function differenceOf(before: readonly StoredFinding[], after: readonly StoredFinding[]): FindingsDifference {
	const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
	return {
		added: after.filter((finding) => !had.has(keyOf(finding))).map(({ code }) => code),
		removed: before.filter((finding) => !has.has(keyOf(finding))).map(({ code }) => code),
	}
}
