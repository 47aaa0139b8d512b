import { findRegistryStamp, type RegistryStamp } from '#db/read/find-registry-stamp.ts'
import { listMatchCandidates } from '#db/read/list-match-candidates.ts'
import { listMatchPlaces } from '#db/read/list-match-places.ts'
import type { Db } from '#db/schema.ts'
import { buildCorpus, type MatchCorpus } from '#moderation/verify/corpus.ts'
import type { MatchPlaces, MatchQuery, MatchResult } from '#moderation/verify/match-types.ts'
import { rankCandidates } from '#moderation/verify/rank.ts'
import { searchWords } from '#moderation/verify/search-words.ts'
import { toMatchEntry } from '#moderation/verify/to-match-entry.ts'

/** The day the places in the registry's records are written as of. */
const placesAsOf = '2022-06-23'
const mostWords = 40
/** Registries up to this size are compared whole; above, this many candidates are fetched for each contribution. */
const bounds = { mostWhole: 1000, mostCandidates: 200 }

interface Prepared {
	readonly places: MatchPlaces
	/** The whole registry, while it is small. */
	readonly whole: MatchCorpus | undefined
}
const kept = new WeakMap<Db, { readonly stamp: string; readonly prepared: Promise<Prepared> }>()

/** Ranked entries a contribution may be about, with evidence, and a proposal: match or new. Hidden entries too: a gift may be about one. */
export async function matchRegistry(db: Db, query: MatchQuery): Promise<MatchResult> {
	const { places, whole } = await currentRegistry(db)
	return rankCandidates(query, whole ?? (await readCorpus(db, query, places)))
}

/** What was prepared, kept until a place or, in a small registry, any entry changes. */
async function currentRegistry(db: Db): Promise<Prepared> {
	const { stamp, isSmall } = await findRegistryStamp(db, bounds.mostWhole)
	const known = kept.get(db)
	if (known?.stamp === stamp) return known.prepared
	const prepared = prepare(db, isSmall)
	kept.set(db, { stamp, prepared })
	prepared.catch(() => kept.delete(db))
	return prepared
}

async function prepare(db: Db, isSmall: RegistryStamp['isSmall']): Promise<Prepared> {
	const places = await listMatchPlaces(db, placesAsOf)
	return { places, whole: isSmall ? await readCorpus(db, null, places) : undefined }
}

async function readCorpus(db: Db, query: MatchQuery | null, places: MatchPlaces): Promise<MatchCorpus> {
	const names = new Map(places.units.map((unit) => [unit.code, unit.name]))
	const found = await listMatchCandidates(db, query ? searchWords(query, mostWords) : [], bounds)
	const entries = found.rows.map(({ identifier, record, placeId }) => toMatchEntry(identifier, record, names.get(placeId ?? '') ?? null))
	return buildCorpus(entries, places, found.whole ? undefined : { total: found.total, holders: found.holders })
}
