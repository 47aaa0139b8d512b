import {
	communityNames,
	heritageClasses,
	heritageRanks,
	type Community,
	type HeritageClass,
	type HeritageRank,
} from '#moderation/heritage.ts'
import { oneOf } from './one-of.ts'

/** What a reader asked of the registry in its address. What is not known there is as if it had not been said. */
export interface RegistryQuery {
	readonly words: string
	readonly heritageClass: HeritageClass | null
	readonly rank: HeritageRank | null
	readonly community: Community | null
	/** A commune, ward or district by any name, as typed. */
	readonly place: string
	/** The identifier of the entry after which the page begins. */
	readonly after: string | null
}

const mostLetters = 200

export function parseRegistryQuery(params: URLSearchParams): RegistryQuery {
	const text = (name: string): string => (params.get(name) ?? '').normalize('NFC').replace(/\p{C}/gu, ' ').trim().slice(0, mostLetters)
	return {
		words: text('q'),
		heritageClass: oneOf(heritageClasses, params.get('class')),
		rank: oneOf(heritageRanks, params.get('rank')),
		community: oneOf(communityNames, params.get('community')),
		place: text('place'),
		after: text('after') || null,
	}
}

/** The address of the registry for a query; always without `after` unless it is given in `changes`, since another filter begins at the first page. */
export function registryHref(query: RegistryQuery, changes: Partial<RegistryQuery> = {}): string {
	const asked = { ...query, after: null, ...changes }
	const params = new URLSearchParams()
	if (asked.words) params.set('q', asked.words)
	if (asked.heritageClass) params.set('class', asked.heritageClass)
	if (asked.rank) params.set('rank', asked.rank)
	if (asked.community) params.set('community', asked.community)
	if (asked.place) params.set('place', asked.place)
	if (asked.after) params.set('after', asked.after)
	const search = params.toString()
	return search ? `/registry?${search}` : '/registry'
}
