import type { FieldFault } from '../field-fault.ts'
import type { HeritageClass } from '../heritage.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** What someone at the desks can be too near to (xung đột lợi ích), besides what is their own: a relative's gifts, or things they trade in. */
export const conflictKinds = ['relative', 'trade'] as const
export type ConflictKind = (typeof conflictKinds)[number]

const conflictNoteMax = 500

export interface ConflictDeclaration {
	readonly kind: ConflictKind | null
	/** The relative, if they have an account under the name given. */
	readonly relativeId: string | null
	readonly heritageClass: HeritageClass | null
	readonly note: string
}

export type DeclaredConflict =
	| { readonly kind: 'relative'; readonly relativeId: string; readonly heritageClass: null }
	| { readonly kind: 'trade'; readonly relativeId: null; readonly heritageClass: HeritageClass }

/** A declaration names either a relative who has an account, not oneself, or the class one trades in. */
export function declareConflict(
	memberId: string,
	{ kind, relativeId, heritageClass, note }: ConflictDeclaration,
): Result<DeclaredConflict> {
	const faults: FieldFault[] = []
	if (note.length > conflictNoteMax) faults.push({ field: 'note', code: 'too-long', max: conflictNoteMax, length: note.length })
	if (kind === null) faults.push({ field: 'kind', code: 'missing' })
	if (kind === 'relative' && relativeId === null) faults.push({ field: 'relative', code: 'unknown' })
	if (kind === 'relative' && relativeId === memberId) faults.push({ field: 'relative', code: 'itself' })
	if (kind === 'trade' && heritageClass === null) faults.push({ field: 'heritageClass', code: 'missing' })
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	if (kind === 'relative' && relativeId !== null) return accept({ kind, relativeId, heritageClass: null })
	if (kind === 'trade' && heritageClass !== null) return accept({ kind, relativeId: null, heritageClass })
	return refuse({ code: 'invalid', faults: [{ field: 'kind', code: 'missing' }] })
}
