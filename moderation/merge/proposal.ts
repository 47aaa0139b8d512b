import type { EntryPlace, EntryRecord } from '../entry.ts'
import type { HeritageClass, Language } from '../heritage.ts'
import type { CreditPart } from './attribution.ts'

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
	/** Credit line of those concerned with the words; empty when nobody wishes to be named. */
	readonly credit: string
	/** The same, person by person. */
	readonly people?: readonly CreditPart[]
	/** Who tells it, as they wish to be named; empty when they do not. */
	readonly teller?: string
	/** Names of people who asked not to be named, or to be named otherwise: no public word of the entry may hold them. */
	readonly secretNames?: readonly string[]
	/** Ids of the recordings in which it is told. */
	readonly recordings?: readonly string[]
	/** People disagree about it (còn tranh cãi): it enters as one teller's account and overwrites nothing. */
	readonly isDisputed?: true
}

/** Fields of a record a contribution can speak to. */
export const mergeFields = ['names', 'heritageClass', 'place', 'period', 'maker', 'descriptions'] as const
export type MergeField = (typeof mergeFields)[number]

export const mergeChoices = ['keep', 'take', 'both', 'edit'] as const
export type MergeChoice = (typeof mergeChoices)[number]

/** What an officer can choose for a field: `both` only where two values can stand beside each other, `edit` where words can be put otherwise. */
export const choicesOf: Record<MergeField, readonly MergeChoice[]> = {
	names: ['keep', 'take', 'both', 'edit'],
	heritageClass: ['keep', 'take'],
	place: ['keep', 'take', 'edit'],
	period: ['keep', 'take', 'both', 'edit'],
	maker: ['keep', 'take', 'both', 'edit'],
	descriptions: ['keep', 'take', 'both', 'edit'],
}

/** The officer's own wording of a field, with its reason (lời của cán bộ). */
export interface FieldEdit {
	readonly text: string
	readonly reason: string
	/** It rests on the contribution alone and takes nothing from what the registry says in the field. */
	readonly isAlone: boolean
}
export type FieldEdits = { readonly [Field in MergeField]?: FieldEdit }

/** What the contribution says in a field, as text; empty where it is not a text. */
export function contributedText(words: ContributedWords, field: MergeField): string {
	const texts: Record<MergeField, string> = {
		names: words.title,
		heritageClass: '',
		place: words.placeText,
		period: words.period,
		maker: words.maker,
		descriptions: words.description,
	}
	return texts[field].trim()
}

const emptyPlace: EntryPlace = { districtAsWritten: null, communeAsWritten: null, note: null, placeIdThen: null, placeId: null }

/** Fields where the contribution has something to say; a recording tells, too. */
export function proposedFields(words: ContributedWords): MergeField[] {
	const has: Record<MergeField, boolean> = {
		names: words.title.trim() !== '',
		heritageClass: words.heritageClass !== null,
		place: words.placeId !== null || words.placeText.trim() !== '',
		period: words.period.trim() !== '',
		maker: words.maker.trim() !== '',
		descriptions: words.description.trim() !== '' || (words.recordings ?? []).length > 0,
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
