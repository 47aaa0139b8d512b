import type { Community, HeritageClass, HeritageRank } from '#moderation/heritage.ts'
import type { Db } from '../schema.ts'
import { countsQuestion, type EntryCounts, type FacetValues } from './entry-counts.ts'
import type { EntryFilter } from './facet-keys.ts'
import { findPlacesNamed, type NamedPlace } from './find-places-named.ts'
import { listPublicEntries, type EntryPage } from './list-public-entries.ts'

export interface RegistryQuestion {
	readonly words: string
	readonly heritageClass: HeritageClass | null
	readonly rank: HeritageRank | null
	readonly community: Community | null
	readonly place: string
	readonly after: string | null
}

export interface RegistryPage extends EntryPage {
	/** The units the place was taken for; null when no place was asked for, empty when none has the name. */
	readonly places: readonly NamedPlace[] | null
	/** Null in a search by words: counting those would mean reading them all. */
	readonly counts: EntryCounts | null
}

/** A page of the registry: the place resolved, then the entries and the counts in one statement. */
export async function findRegistryPage(db: Db, question: RegistryQuestion, values: FacetValues): Promise<RegistryPage> {
	const places = question.place ? await findPlacesNamed(db, question.place) : null
	const filter: EntryFilter = { ...question, placeIds: places && places.map((place) => place.id) }
	const asked = question.words ? null : countsQuestion(filter, values)
	const { numbers, ...page } = await listPublicEntries(db, question.words, filter, question.after, asked?.keys)
	return { ...page, places, counts: asked && asked.read(numbers) }
}
