import { sql } from 'kysely'
import type { EntryRecord } from '#moderation/entry.ts'
import type { SearchWord } from '#moderation/verify/search-words.ts'
import type { Db } from '../schema.ts'

export interface MatchCandidateRow {
	readonly identifier: string
	readonly record: EntryRecord
	readonly placeId: string | null
}

export interface MatchCandidates {
	readonly rows: MatchCandidateRow[]
	/** The registry was small enough to take every entry. */
	readonly whole: boolean
	/** Entries in the registry, and how many hold a common word (as of the last ANALYZE; words not listed are rare). */
	readonly total: number
	readonly holders: ReadonlyMap<string, number>
}

/** A full-text condition with what meeting it is worth. */
interface Condition {
	readonly query: string
	readonly worth: number
}

const columns = ['identifier', 'record', 'place_id as placeId'] as const
/** Entries read a condition, of those that meet it. */
const mostPerCondition = 300
const mostConditions = 36

/**
 * Entries a contribution may be about, at most `mostCandidates` and their wholes. A registry of at most `mostWhole` entries is taken whole.
 * Otherwise every typed word becomes known words (itself, or the nearest of the lexicon), and rare words and pairs of words look entries up in the
 * full-text index; no step reads more than a bounded number of entries.
 */
export async function listMatchCandidates(
	db: Db,
	words: readonly SearchWord[],
	bounds: { mostWhole: number; mostCandidates: number },
): Promise<MatchCandidates> {
	const whole = await listWhole(db, bounds.mostWhole)
	if (whole) return whole
	const found = await findCandidateIds(db, words, bounds.mostCandidates)
	if (found.ids.length === 0) return { rows: [], whole: false, total: found.total, holders: found.holders }
	const rows = await db
		.selectFrom('entry')
		.select(columns)
		.where((eb) => {
			const wholes = eb
				.selectFrom('entry as part')
				.select('part.parent_id')
				.where('part.id', 'in', found.ids)
				.$narrowType<{ parent_id: string }>()
			return eb.or([eb('id', 'in', found.ids), eb('id', 'in', wholes)])
		})
		.execute()
	return { rows, whole: false, total: found.total, holders: found.holders }
}

async function listWhole(db: Db, most: number): Promise<MatchCandidates | undefined> {
	const ids = await db
		.selectFrom('entry')
		.select('id')
		.limit(most + 1)
		.execute()
	if (ids.length > most) return undefined
	const all = await db.selectFrom('entry').select(columns).orderBy('identifier').execute()
	return { rows: all, whole: true, total: all.length, holders: new Map() }
}
/** The ids alone, best first: what the benchmark measures. */
export async function findCandidateIds(
	db: Db,
	words: readonly SearchWord[],
	limit: number,
): Promise<{ ids: string[]; total: number; holders: Map<string, number> }> {
	const known = await findKnownWords(db, words)
	const { total, holders } = await readCommonness(
		db,
		known.map((one) => one.word),
	)
	const conditions = toConditions(known, total, holders)
	if (conditions.length === 0) return { ids: [], total, holders }
	const { rows } = await candidateQuery(conditions, limit).execute(db)
	return { ids: rows.map((row) => row.id), total, holders }
}

/** The candidate query (also compiled by its test, so that a change of plan is seen). */
export function candidateQuery(conditions: readonly Condition[], limit: number) {
	return sql<{ id: string }>`
		select hit.id
		from unnest(${conditions.map((one) => one.query)}::text[], ${conditions.map((one) => one.worth)}::float8[]) as term (query, worth)
		cross join lateral (select entry.id from entry where entry.search @@ term.query::tsquery limit ${mostPerCondition}) as hit
		group by hit.id order by sum(term.worth) desc, hit.id limit ${limit}`
}

/** Each typed word as the words the registry knows: itself, or up to three nearest. */
async function findKnownWords(db: Db, words: readonly SearchWord[]): Promise<SearchWord[]> {
	if (words.length === 0) return []
	const { rows } = await sql<{ word: string; weight: number }>`
		select known.word, max(typed.weight * known.likeness)::float8 as weight
		from unnest(${words.map((one) => one.word)}::text[], ${words.map((one) => one.weight)}::float8[]) as typed (word, weight)
		cross join lateral (
			select lexicon.word, 1::real as likeness from lexicon where lexicon.word = typed.word
			union all
			select near.word, near.likeness from nearest_words_of_lexicon(typed.word, 3) near
			where length(typed.word) >= 4 and not exists (select from lexicon where lexicon.word = typed.word)
		) known
		group by known.word order by weight desc`.execute(db)
	return rows
}

/** How common words are, from the statistics the database keeps of the full-text column. */
async function readCommonness(db: Db, words: readonly string[]): Promise<{ total: number; holders: Map<string, number> }> {
	const { rows } = await sql<{ total: number; word: string | null; share: number | null }>`
		select greatest(c.reltuples, 1)::float8 as total, common.word, common.share
		from pg_class c
		left join lateral (
			select e.word, e.share from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (word, share)
			where s.schemaname = 'public' and s.tablename = 'entry' and s.attname = 'search' and e.word = any(${words}::text[])
		) common on true
		where c.oid = 'public.entry'::regclass`.execute(db)
	const total = rows[0]?.total ?? 1
	return {
		total,
		holders: new Map(rows.flatMap(({ word, share }) => (word === null || share === null ? [] : [[word, share * total] as const]))),
	}
}

/** Rare words each for themselves; the weightiest words also two by two, which finds names made of common words. */
function toConditions(words: readonly SearchWord[], total: number, holders: ReadonlyMap<string, number>): Condition[] {
	const worth = (one: SearchWord) => one.weight * Math.log(1 + total / (1 + (holders.get(one.word) ?? 20)))
	const ranked = words
		.map((one) => ({ word: one.word, worth: worth(one), holders: holders.get(one.word) ?? 20 }))
		.sort((one, other) => other.worth - one.worth)
	const single = ranked.filter((one) => one.holders <= Math.max(2000, total * 0.005)).map((one) => ({ query: one.word, worth: one.worth }))
	const telling = ranked.slice(0, 6)
	const pairs = telling.flatMap((one, index) =>
		telling
			.slice(index + 1)
			.filter((other) => Math.min(one.holders, other.holders) <= Math.max(2000, total * 0.05))
			.map((other) => ({ query: `${one.word} & ${other.word}`, worth: (one.worth + other.worth) * 0.6 })),
	)
	return [...single.slice(0, mostConditions - pairs.length), ...pairs]
}
