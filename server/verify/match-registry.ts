import { findRegistryStamp } from '#db/read/find-registry-stamp.ts'
import { findWordCommonness, type WordCommonness } from '#db/read/find-word-commonness.ts'
import { listMatchCandidates, listMatchEntries, listWholeRegistry, type MatchCandidateRow } from '#db/read/list-match-candidates.ts'
import { listMatchPlaces } from '#db/read/list-match-places.ts'
import type { Db } from '#db/schema.ts'
import { buildCorpus, type MatchCorpus } from '#moderation/verify/corpus.ts'
import type { MatchEntry, MatchPlaces, MatchQuery, MatchResult } from '#moderation/verify/match-types.ts'
import { rankCandidates } from '#moderation/verify/rank.ts'
import type { Sighting } from '#moderation/verify/sightings.ts'
import { searchWords } from '#moderation/verify/search-words.ts'
import { toMatchEntry } from '#moderation/verify/to-match-entry.ts'

/** The day the places in the registry's records are written as of. */
const placesAsOf = '2022-06-23'
const mostWords = 40
/** Registries up to this size are compared whole; above, this many candidates are fetched for each contribution. */
const mostWhole = 1000
const mostCandidates = 200

interface Prepared {
	readonly places: MatchPlaces
	readonly common: WordCommonness
	/** The whole registry, while it is small. */
	readonly whole: MatchCorpus | undefined
}
const kept = new WeakMap<Db, { readonly stamp: string; readonly prepared: Promise<Prepared> }>()

/**
 * Ranked entries a contribution may be about, with evidence, and a proposal: match or new. Hidden entries are left out: no verdict can cite one.
 * `sightings` bring the entries whose media show the same, whatever the words say; `also` names entries to weigh beside them, wherever they rank.
 */
export async function matchRegistry(
	db: Db,
	query: MatchQuery,
	sightings: readonly Sighting[] = [],
	also: readonly string[] = [],
): Promise<MatchResult> {
	const { places, common, whole } = await currentRegistry(db)
	if (whole) return rankCandidates(query, whole, sightings, also)
	const rows = await listMatchCandidates(db, searchWords(query, mostWords), common, mostCandidates)
	const known = new Set(rows.map((row) => row.identifier))
	const named = [...sightings.map((one) => one.entryId), ...also]
	const unknown = await listMatchEntries(
		db,
		named.filter((identifier) => !known.has(identifier)),
	)
	return rankCandidates(query, buildCorpus(toEntries([...rows, ...unknown], places), places, common), sightings, also)
}

/** What was prepared, kept until the registry's stamp changes. */
async function currentRegistry(db: Db): Promise<Prepared> {
	const { stamp, isSmall } = await findRegistryStamp(db, mostWhole)
	const known = kept.get(db)
	if (known?.stamp === stamp) return known.prepared
	const prepared = prepare(db, isSmall)
	kept.set(db, { stamp, prepared })
	prepared.catch(() => kept.delete(db))
	return prepared
}

async function prepare(db: Db, isSmall: boolean): Promise<Prepared> {
	const places = await listMatchPlaces(db, placesAsOf)
	const rows = isSmall ? await listWholeRegistry(db, mostWhole) : undefined
	return { places, common: await findWordCommonness(db), whole: rows && buildCorpus(toEntries(rows, places), places) }
}

function toEntries(rows: readonly MatchCandidateRow[], places: MatchPlaces): MatchEntry[] {
	const names = new Map(places.units.map((unit) => [unit.code, unit.name]))
	return rows.map(({ identifier, record, placeId }) => toMatchEntry(identifier, record, names.get(placeId ?? '') ?? null))
}
