import type { FieldProvenance } from '../entry.ts'

/** Behind a value no contribution stands any more, or never did: nobody's credit, licence or hand but the office's. */
export const nobodyBehind = { contributionId: null, credit: null, licence: null, verifiedBy: null, mergedBy: null } as const

/** Origin of what an act of the office alone wrote: an import, an undoing, a change of sight. */
export function officeOrigin(kind: FieldProvenance['kind'], revision: number, at: Date): FieldProvenance {
	return { revision, kind, at: at.toISOString(), ...nobodyBehind }
}
