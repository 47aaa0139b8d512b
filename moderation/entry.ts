import type { Certainty, Community, HeritageClass, HeritageRank, HeritageType, Language } from './heritage.ts'
import type { Terms } from './contribute/terms.ts'
import type { CreditPart } from './merge/attribution.ts'
import type { Combination } from './merge/licence-compatibility.ts'

/** Entries are open to all, hidden by an officer, shown to their community alone, or removed for good (chế độ xem). */
export const entryVisibilities = ['public', 'hidden', 'community', 'removed'] as const
export type EntryVisibility = (typeof entryVisibilities)[number]

/** `inventoried`: known to the province; `proposed`: opened by a merge and waiting for an officer's act (tình trạng kiểm kê). */
export const entryStandings = ['inventoried', 'proposed'] as const
export type EntryStanding = (typeof entryStandings)[number]

/** What made a revision (nguồn của bản sửa). */
export const revisionKinds = ['import', 'edit', 'merge', 'withdrawal', 'undo', 'join', 'credit'] as const
export type RevisionKind = (typeof revisionKinds)[number]

export interface EntryName {
	readonly lang: Language
	readonly text: string
	readonly kind: 'official' | 'alternative'
	readonly contributionId?: string
}

/** A standing given by a dated act (quyết định xếp hạng, ghi danh); unknown parts are null, never guessed. */
export interface EntryRank {
	readonly rank: HeritageRank
	readonly decisionNumber: string | null
	/** ISO date. */
	readonly decisionDate: string | null
	readonly year: number | null
	readonly source: string | null
}

export interface EntryCommunity {
	readonly name: Community
	readonly localGroup?: string
	readonly contributionId?: string
}

/** The place as the source wrote it, and as resolved to our own place ids: of the unit then, and of the unit that holds it today. */
export interface EntryPlace {
	readonly districtAsWritten: string | null
	readonly communeAsWritten: string | null
	readonly note: string | null
	readonly placeIdThen: string | null
	readonly placeId: string | null
}

export interface EntryPoint {
	readonly latitude: number
	readonly longitude: number
	readonly basis: string | null
}

export interface EntryText {
	readonly lang: Language
	readonly text: string
	readonly contributionId?: string
	/** Earlier contributions whose words an officer wove into it: it goes when any of them is taken back. */
	readonly wovenFrom?: readonly string[]
}

/** One teller's account of the item (lời kể), in words, in recordings or both; accounts that differ stand side by side, none is made to agree. */
export interface EntryAccount {
	readonly lang: Language
	/** Empty when it is told in the recordings alone. */
	readonly text: string
	/** Who tells; empty for one who stays anonymous. */
	readonly teller: string
	/** The gift it came with: its credit, licence and verdict are told from there. */
	readonly contributionId: string
	/** Ids of the files in which it is told. */
	readonly recordings?: readonly string[]
	/** Told against what the record or others say: it stands as one side (còn tranh cãi). */
	readonly isDisputed?: true
}

/** One record of the official registry (hồ sơ di sản), whole, as one revision holds it. */
export interface EntryRecord {
	/** The first official Vietnamese name is the title. */
	readonly names: readonly EntryName[]
	readonly heritageClass: HeritageClass
	readonly heritageType: HeritageType | null
	readonly ranks: readonly EntryRank[]
	readonly communities: readonly EntryCommunity[]
	readonly place: EntryPlace
	readonly point: EntryPoint | null
	/** A year the source gives for the item itself (made, found, printed), where it is not the year of a rank. */
	readonly year: number | null
	/** Date or period as people say it: "khoảng 1968". */
	readonly period: string | null
	readonly maker: string | null
	readonly descriptions: readonly EntryText[]
	readonly accounts: readonly EntryAccount[]
	readonly source: string | null
	readonly certainty: Certainty | null
	/** For the desks only; never published. */
	readonly notes: string | null
	/** Identifier of the entry this is a component of. */
	readonly parent: string | null
}

/** Fields of a record that change one by one: in an edit, an import, a merge. */
export const entryFields = [
	'names',
	'heritageClass',
	'heritageType',
	'ranks',
	'communities',
	'place',
	'point',
	'year',
	'period',
	'maker',
	'descriptions',
	'accounts',
	'source',
	'certainty',
	'notes',
	'parent',
] as const satisfies readonly (keyof EntryRecord)[]
export type EntryField = (typeof entryFields)[number]

/** One contribution whose words stand in a field (nguồn của một ô); a field woven or set side by side has several. */
export interface FieldSource {
	readonly contributionId: string
	/** Credit line as it stood at the merge; empty when nobody wished to be named. */
	readonly credit: string
	readonly people?: readonly CreditPart[]
	readonly licence: Terms | null
	readonly verifiedBy: string | null
	readonly mergedBy: string | null
	readonly revision: number
	/** ISO time. */
	readonly at: string
}

/** An officer's own wording of what was contributed (lời của cơ quan): why, and the words it stands for, which never go public. */
export interface OfficeWording {
	readonly reason: string
	readonly original: string
}

/** Who a value of a field comes from (nguồn gốc từng ô): carried from revision to revision until the field changes again. */
export interface FieldProvenance {
	readonly revision: number
	readonly kind: RevisionKind
	/** ISO time. */
	readonly at: string
	readonly contributionId: string | null
	readonly credit: string | null
	readonly licence: Terms | null
	readonly verifiedBy: string | null
	readonly mergedBy: string | null
	readonly people?: readonly CreditPart[]
	/** Everyone whose words are in it, oldest first; absent where the one above is the only one. */
	readonly sources?: readonly FieldSource[]
	/** How the words of several came together; of an adaptation `licence` is the licence of the whole. */
	readonly combined?: Combination
	readonly wording?: OfficeWording
}
export type RecordProvenance = { readonly [Field in EntryField]?: FieldProvenance }

/** The title an entry goes by: its first official Vietnamese name, else its first name. */
export function titleOf(record: Pick<EntryRecord, 'names'>): string {
	const official = record.names.find((name) => name.kind === 'official' && name.lang === 'vi')
	return (official ?? record.names[0])?.text ?? ''
}
