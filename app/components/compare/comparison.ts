import type { SerializeFrom } from '@remix-run/node'
import type { SeenContribution } from '#server/review/see-contribution.ts'
import type { ComparedEntry, DeskPlaces } from '#server/verify/see-verify-desk.ts'

/** A contribution, an entry, and the places both speak of. */
export interface Comparison {
	readonly contribution: SerializeFrom<SeenContribution>
	readonly entry: SerializeFrom<ComparedEntry>
	readonly places: DeskPlaces
}
