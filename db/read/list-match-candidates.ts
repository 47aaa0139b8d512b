import { sql } from 'kysely'
import type { EntryRecord } from '#moderation/entry.ts'
import type { SearchWord } from '#moderation/verify/search-words.ts'
import type { Db } from '../schema.ts'
import type { WordCommonness } from './find-word-commonness.ts'

export interface MatchCandidateRow {
	readonly identifier: string
	readonly record: EntryRecord
	readonly placeId: string | null
}

/** A full-text condition with what meeting it is worth. */
interface Condition {
	readonly query: string
	readonly worth: number
}

const columns = ['identifier', 'record', 'place_id as placeId'] as const
/** Entries read a condition, of those that meet it. */
const mostPerCondition = 100
/** Look-ups for one contribution; more in a registry of this many entries, where many share a name. */
const mostConditions = 8
const large = 300_000
const mostConditionsOfLarge = 20
/** A word held by more than this share of the entries looks nothing up, unless no other was typed. */
const mostShare = 0.05

/** Every public entry, where there are at most `most`; else undefined. */
export async function listWholeRegistry(db: Db, most: number): Promise<MatchCandidateRow[] | undefined> {
	const rows = await db
		.selectFrom('entry')
		.select(columns)
		.where('visibility', '=', 'public')
		.orderBy('identifier')
		.limit(most + 1)
		.execute()
	return rows.length > most ? undefined : rows
}

/**
 * Public entries a contribution may be about, at most `limit`, and the wholes they belong to. Every typed word becomes known words (itself, or the nearest
 * of the lexicon); rare words, and common ones by twos and threes, look entries up in the full-text index. No step reads more than a bounded number.
 */
export async function listMatchCandidates(
	db: Db,
	words: readonly SearchWord[],
	common: WordCommonness,
	limit: number,
): Promise<MatchCandidateRow[]> {
	const ids = await findCandidateIds(db, words, common, limit)
	if (ids.length === 0) return []
	const { rows } = await sql<MatchCandidateRow>`
		with best as (select unnest(${ids}::uuid[]) as id)
		select entry.identifier, entry.record, entry.place_id as "placeId" from entry
		join (select id from best union select part.parent_id from entry part join best using (id) where part.parent_id is not null) wanted using (id)
		where entry.visibility = 'public'`.execute(db)
	return rows
}

/** Public entries by their identifiers. */
export async function listMatchEntries(db: Db, identifiers: readonly string[]): Promise<MatchCandidateRow[]> {
	if (identifiers.length === 0) return []
	return db
		.selectFrom('entry')
		.select(columns)
		.where('identifier', 'in', [...identifiers])
		.where('visibility', '=', 'public')
		.limit(identifiers.length)
		.execute()
}

/** The ids alone, best first: what the benchmark measures. */
export async function findCandidateIds(db: Db, words: readonly SearchWord[], common: WordCommonness, limit: number): Promise<string[]> {
	const conditions = toConditions(await findKnownWords(db, words), common)
	if (conditions.length === 0) return []
	const { rows } = await candidateQuery(conditions, limit).execute(db)
	return rows.map((row) => row.id)
}

/** The candidate query (also compiled by its test, so that a change of plan is seen). */
export function candidateQuery(conditions: readonly Condition[], limit: number) {
	return sql<{ id: string }>`/* named */
		select hit.id
		from unnest(${conditions.map((one) => one.query)}::text[], ${conditions.map((one) => one.worth)}::float8[]) as term (query, worth)
		cross join lateral (select entry.id from entry where entry.search @@ term.query::tsquery and entry.visibility = 'public' limit ${sql.raw(String(mostPerCondition))}) as hit
		group by hit.id order by sum(term.worth) desc, hit.id limit ${sql.raw(String(Math.trunc(limit)))}`
}

/** Each typed word as the words the registry knows: itself, or up to three nearest. */
async function findKnownWords(db: Db, words: readonly SearchWord[]): Promise<SearchWord[]> {
	if (words.length === 0) return []
	const { rows } = await sql<SearchWord>`/* named */
		select found.word, max(typed.weight * found.likeness)::float8 as weight
		from unnest(${words.map((one) => one.word)}::text[], ${words.map((one) => one.weight)}::float8[]) as typed (word, weight)
		cross join lateral (
			select lexicon.word, 1::real as likeness from lexicon where lexicon.word = typed.word
			union all
			select near.word, near.likeness from nearest_words_of_lexicon(typed.word, 3) near
			where length(typed.word) >= 4 and not exists (select from lexicon where lexicon.word = typed.word)
		) found
		group by found.word`.execute(db)
	return rows
}

interface CountedWord {
	readonly word: string
	/** About how many entries hold it; an upper bound where the statistics do not list it. */
	readonly held: number
	readonly isListed: boolean
	readonly worth: number
}

/** The smallest sets of words that few entries hold together: rare words each for themselves, common ones by twos and threes. */
function toConditions(words: readonly SearchWord[], { total, holders }: WordCommonness): Condition[] {
	const unlisted = Math.min(total, ...holders.values())
	const counted = words.map((one): CountedWord => {
		const listed = holders.get(one.word)
		const held = listed ?? unlisted
		return { word: one.word, held, isListed: listed !== undefined, worth: one.weight * Math.log(1 + total / (1 + held)) }
	})
	const ranked = counted.sort((one, other) => other.worth - one.worth)
	const rare = ranked.filter((one) => !one.isListed || one.held <= mostPerCondition).map((one) => [one])
	const common = ranked.filter((one) => one.held > mostPerCondition && one.held <= total * mostShare).slice(0, 5)
	const most = total >= large ? mostConditionsOfLarge : mostConditions
	const told = [...rare.slice(0, most / 2), ...commonSets(common, total), ...rare.slice(most / 2)]
	const sets = told.length > 0 ? told : commonSets(ranked.slice(0, 4), total)
	return sets
		.slice(0, most)
		.map((set) => ({ query: set.map((one) => one.word).join(' & '), worth: set.reduce((sum, one) => sum + one.worth, 0) }))
}

function commonSets(common: readonly CountedWord[], total: number): CountedWord[][] {
	const expected = (set: readonly CountedWord[]) => set.reduce((product, one) => (product * one.held) / total, total)
	const sets: CountedWord[][] = []
	for (const [first, one] of common.entries()) {
		for (const [second, other] of common.entries()) {
			if (second <= first) continue
			if (expected([one, other]) <= mostPerCondition) sets.push([one, other])
			else for (const third of common.slice(second + 1)) sets.push([one, other, third])
		}
	}
	return sets.length > 0 ? sets : common.slice(0, 1).map((one) => [one])
}
