import type { HeritageClass, HeritageRank } from '#moderation/heritage.ts'
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

/** Which of the numbers kept ready in `entry_facet_count` are wanted, and what they say once they are known. */
export interface CountsQuestion {
	readonly keys: readonly string[]
	read(entriesByKey: Readonly<Record<string, number>>): EntryCounts
}

/**
 * How many public entries a filter shows, and would show with each other class, rank or community in it. The numbers are kept ready for
 * every combination, so this reads one row a number. An entry in two units of the same name counts once in each.
 */
export function countsQuestion(filter: EntryFilter, values: FacetValues): CountsQuestion {
	const total = facetKeys(filter)
	const classes = values.classes.map((value) => [value, facetKeys({ ...filter, heritageClass: value })] as const)
	const ranks = values.ranks.map((value) => [value, facetKeys({ ...filter, rank: value })] as const)
	const communities = values.communities.map((value) => [value, facetKeys({ ...filter, community: value })] as const)
	const keys = new Set([...total, ...[...classes, ...ranks, ...communities].flatMap(([, some]) => some)])
	return {
		keys: [...keys],
		read(entriesByKey) {
			const sum = (some: readonly string[]): number => some.reduce((entries, key) => entries + (entriesByKey[key] ?? 0), 0)
			const sums = (asked: readonly (readonly [string, string[]])[]) => new Map(asked.map(([value, some]) => [value, sum(some)]))
			return { total: sum(total), classes: sums(classes), ranks: sums(ranks), communities: sums(communities) }
		},
	}
}
