import type { EntryPlace, EntryRecord } from '../entry.ts'
import type { HeritageClass, Language } from '../heritage.ts'

/** The words of a contribution that can enter a record. */
export interface ContributedWords {
	readonly contributionId: string
	readonly title: string
	readonly description: string
	readonly languages: readonly Language[]
	readonly placeId: string | null
	readonly placeText: string
	readonly period: string
	readonly heritageClass: HeritageClass | null
	readonly maker: string
	readonly shown: string
	/** Credit line; empty when anonymous. */
	readonly credit: string
}

/** Fields of a record a contribution can speak to. */
export const mergeFields = ['names', 'heritageClass', 'place', 'period', 'maker', 'descriptions'] as const
export type MergeField = (typeof mergeFields)[number]

export const mergeChoices = ['keep', 'take', 'both'] as const
export type MergeChoice = (typeof mergeChoices)[number]

/** What an officer can choose for a field: `both` only where two values can stand beside each other. */
export const choicesOf: Record<MergeField, readonly MergeChoice[]> = {
	names: ['keep', 'take', 'both'],
	heritageClass: ['keep', 'take'],
	place: ['keep', 'take'],
	period: ['keep', 'take', 'both'],
	maker: ['keep', 'take', 'both'],
	descriptions: ['keep', 'take', 'both'],
}

export const emptyPlace: EntryPlace = { districtAsWritten: null, communeAsWritten: null, note: null, placeIdThen: null, placeId: null }

/** Fields where the contribution has something to say. */
export function proposedFields(words: ContributedWords): MergeField[] {
	const has: Record<MergeField, boolean> = {
		names: words.title.trim() !== '',
		heritageClass: words.heritageClass !== null,
		place: words.placeId !== null || words.placeText.trim() !== '',
		period: words.period.trim() !== '',
		maker: words.maker.trim() !== '',
		descriptions: words.description.trim() !== '',
	}
	return mergeFields.filter((field) => has[field])
}

/** What a new entry starts from before anything is taken. */
export function emptyRecord(heritageClass: HeritageClass): EntryRecord {
	return {
		names: [],
		heritageClass,
		heritageType: null,
		ranks: [],
		communities: [],
		place: emptyPlace,
		point: null,
		year: null,
		period: null,
		maker: null,
		descriptions: [],
		accounts: [],
		source: null,
		certainty: null,
		notes: null,
		parent: null,
	}
}
