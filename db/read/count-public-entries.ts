import { sql } from 'kysely'
import type { HeritageClass, HeritageRank } from '#moderation/heritage.ts'
import type { Db } from '../schema.ts'
import { facetKeys, type EntryFilter } from './facet-keys.ts'

export interface EntryCounts {
	readonly total: number
	readonly classes: ReadonlyMap<string, number>
	readonly ranks: ReadonlyMap<string, number>
	readonly communities: ReadonlyMap<string, number>
}

export interface FacetValues {
	readonly classes: readonly HeritageClass[]
	readonly ranks: readonly HeritageRank[]
	readonly communities: readonly string[]
}

/**
 * How many public entries a filter shows, and would show with each other class, rank or community in it. The numbers are kept ready for
 * every combination, so this reads one row a number. An entry in two units of the same name counts once in each.
 */
export async function countPublicEntries(db: Db, filter: EntryFilter, values: FacetValues): Promise<EntryCounts> {
	const asked = [
		{ kind: 'total', value: '', keys: facetKeys(filter) },
		...values.classes.map((value) => ({ kind: 'class', value, keys: facetKeys({ ...filter, heritageClass: value }) })),
		...values.ranks.map((value) => ({ kind: 'rank', value, keys: facetKeys({ ...filter, rank: value }) })),
		...values.communities.map((value) => ({ kind: 'community', value, keys: facetKeys({ ...filter, community: value }) })),
	]
	const wanted = [...new Set(asked.flatMap(({ keys }) => keys))]
	const rows =
		wanted.length === 0
			? []
			: await db
					.selectFrom('entry_facet_count')
					.selectAll()
					.where('key', '=', sql<string>`any(${wanted}::text[])`)
					.execute()
	const known = new Map(rows.map((row) => [row.key, row.entries]))
	const counted = asked.map(({ kind, value, keys }) => ({
		kind,
		value,
		entries: keys.reduce((sum, key) => sum + (known.get(key) ?? 0), 0),
	}))
	const of = (kind: string) => new Map(counted.filter((one) => one.kind === kind).map((one) => [one.value, one.entries]))
	return { total: of('total').get('') ?? 0, classes: of('class'), ranks: of('rank'), communities: of('community') }
}
