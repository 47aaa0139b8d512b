import type { ConsentPurpose } from '../contribute/consent-text.ts'
import type { LicenceChoice } from '../contribute/licence.ts'
import type { RightsStatement } from '../contribute/rights.ts'
import type { EntryRecord } from '../entry.ts'
import type { DecisionElsewhere } from './decision-conflict.ts'
import type { CreditPart } from './attribution.ts'
import type { HeldField } from './field-attribution.ts'
import type { GivenPlace } from './place-choice.ts'
import type { ContributedWords, FieldEdits, MergeChoice, MergeField } from './proposal.ts'

export type MergeChoices = { readonly [Field in MergeField]?: MergeChoice }

/** A file of the contribution as the merge sees it. */
export interface MergeableFile {
	readonly mediaId: string
	readonly state: 'received' | 'ready' | 'refused' | 'removed'
	readonly caption: string
	readonly kind?: 'image' | 'audio' | 'video' | null
	/** Who is to be named under it; without these, those concerned with the whole contribution. */
	readonly credit?: string
	readonly people?: readonly CreditPart[]
}

/** Words of a field in which screening found something of a person that is not for the public. */
export interface PrivateWords {
	readonly field: MergeField | 'caption'
	readonly words: string
}

export interface MergeInput {
	/** The record merged into; for a new entry an empty one. */
	readonly record: EntryRecord
	readonly provenance?: HeldField['provenance']
	readonly isNew: boolean
	readonly words: ContributedWords
	readonly choices: MergeChoices
	readonly edits?: FieldEdits
	readonly licence: LicenceChoice | null
	/** What an officer has stated of its rights. */
	readonly statement?: RightsStatement | null
	/** Purposes that publishing needs and that are not, or no longer, agreed to. */
	readonly unconsented?: readonly ConsentPurpose[]
	/** The entry verification found has been hidden since; its identifier. */
	readonly hiddenEntry?: string | null
	/** The officer opens a new entry in the hidden one's stead. */
	readonly opensNew?: boolean
	/** Decisions the contribution names that other entries have. */
	readonly decisionsElsewhere?: readonly DecisionElsewhere[]
	/** The officer says that it names them only in passing, or that one decision covers both. */
	readonly sharesDecision?: boolean
	readonly privateWords?: readonly PrivateWords[]
	readonly givenPlace?: GivenPlace | null
	/** The successor chosen for a place that was split. */
	readonly placeNow?: string | null
	readonly files: readonly MergeableFile[]
	/** Ids of the files the officer takes, in the order they are to stand. */
	readonly takenFiles: readonly string[]
	/** The officer's captions, by file; without one the giver's stands. */
	readonly captions?: Readonly<Record<string, string>>
	/** The picture the entry is to be led by; null: as it is. */
	readonly lead?: string | null
	/** For the entry's history, which the public reads. */
	readonly note?: string
	/** ISO date: no date said can be after it. */
	readonly today?: string
}
