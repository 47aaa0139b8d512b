import { accept, refuse, type Result } from '../refusal.ts'
import type { PlaceResolved } from './merge-field.ts'

/** A unit of today that may hold the place. */
export interface PlaceOffered {
	readonly placeId: string
	readonly label: string
}

/** The unit a contribution names, with the units of today that hold it: itself while it stands, one, or several where it was split. */
export interface GivenPlace {
	readonly placeId: string
	readonly label: string
	/** It stands today. */
	readonly stands: boolean
	readonly today: readonly PlaceOffered[]
}

/** The officer's answer where nobody can tell which part of a split unit it is. */
export const unknownPlace = 'unknown'

/**
 * Where a contributed place lies today. A unit that was split is never guessed: the officer chooses among its successors (`chosen`), or says that it is not known
 * (`unknown`), and then only the unit of then is held.
 */
export function resolvePlace(given: GivenPlace | null, chosen: string | null): Result<PlaceResolved> {
	if (given === null) return accept({ placeIdThen: null, placeId: null })
	if (given.stands) return accept({ placeIdThen: null, placeId: given.placeId })
	const placeIdThen = given.placeId
	const [only, ...more] = given.today
	if (only && more.length === 0) return accept({ placeIdThen, placeId: only.placeId })
	if (only && chosen === unknownPlace) return accept({ placeIdThen, placeId: null })
	const part = given.today.find((offered) => offered.placeId === chosen)
	if (part) return accept({ placeIdThen, placeId: part.placeId })
	return only
		? refuse({ code: 'place-split', place: given.label, parts: given.today.map((offered) => offered.label) })
		: accept({ placeIdThen, placeId: null })
}
