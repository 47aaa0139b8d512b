import type { FieldFault } from '../field-fault.ts'
import type { HeritageClass, Language } from '../heritage.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** What a reviewer knows and where (lĩnh vực, địa bàn); an empty list asks nothing. */
export interface ReviewerScope {
	readonly classes: readonly HeritageClass[]
	readonly languages: readonly Language[]
	/** Names of units, as their people say them. */
	readonly places: readonly string[]
}

export const mostScopePlaces = 12

/** `unknown`: names among its places that no unit answers to. */
export function checkScope(scope: ReviewerScope, unknown: readonly string[]): Result<ReviewerScope> {
	const faults: FieldFault[] = []
	if (scope.places.length > mostScopePlaces) faults.push({ field: 'places', code: 'out-of-range', min: 0, max: mostScopePlaces })
	if (unknown.length > 0) faults.push({ field: 'places', code: 'unknown' })
	return faults.length > 0 ? refuse({ code: 'invalid', faults }) : accept(scope)
}
