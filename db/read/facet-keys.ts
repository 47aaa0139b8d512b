import type { HeritageClass, HeritageRank } from '#moderation/heritage.ts'

export interface EntryFilter {
	readonly heritageClass: HeritageClass | null
	readonly rank: HeritageRank | null
	readonly community: string | null
	/** Units the place asked for may be, old and new; null: any place. */
	readonly placeIds: readonly string[] | null
}

/** Keys of `entry_facet` for a filter, as the trigger writes them; one for each unit the place may be. */
export function facetKeys(filter: EntryFilter): string[] {
	const parts = [
		filter.heritageClass && `c:${filter.heritageClass}`,
		filter.rank && `r:${filter.rank}`,
		filter.community && `m:${filter.community}`,
	].filter(Boolean)
	if (filter.placeIds === null) return [parts.join('|')]
	return filter.placeIds.map((id) => [...parts, `p:${id}`].join('|'))
}
