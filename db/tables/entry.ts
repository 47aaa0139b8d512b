import type { ColumnType, Insertable, Selectable } from 'kysely'
import type { Terms } from '#moderation/contribute/terms.ts'
import type { EntryField, EntryRecord, EntryStanding, EntryVisibility, RecordProvenance, RevisionKind } from '#moderation/entry.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import type { HeritageClass, HeritageRank, HeritageType } from '#moderation/heritage.ts'

type Timestamp = ColumnType<Date, Date, Date>
/** jsonb: read as the value, written as its text. */
type Json<Value> = ColumnType<Value, string, string>

/** A record of the registry as it stands now (hồ sơ di sản). `record` is the truth; the columns beside it are taken from it for lists and search. */
export interface EntryTable {
	id: string
	identifier: string
	/** Equals the number of the latest revision. */
	version: number
	visibility: EntryVisibility
	standing: EntryStanding
	is_sample: boolean
	title: string
	heritage_class: HeritageClass
	heritage_type: HeritageType | null
	ranks: HeritageRank[]
	communities: string[]
	place_id: string | null
	place_id_then: string | null
	parent_id: string | null
	parent_identifier: string | null
	/** The entry this one was found to be; it is hidden then, and leads there. */
	joined_into: ColumnType<string | null, string | null | undefined, string | null>
	/** Version of that entry which took this one up. */
	joined_revision: ColumnType<number | null, number | null | undefined, number | null>
	record: Json<EntryRecord>
	provenance: Json<RecordProvenance>
	/** Every name, one a line; folded beside it for search without marks. */
	names_text: string
	names_folded: ColumnType<string, never, never>
	/** Public words of the record in lower-case NFC with their marks: exact marks rank first. */
	search_text: string
	search_folded: ColumnType<string, never, never>
	search: ColumnType<string, never, never>
	/** What it answers to in the filters: `c:` class, `r:` rank, `m:` community, `p:` place; kept by a trigger. */
	facets: ColumnType<string[], never, never>
	has_media: ColumnType<boolean, boolean | undefined, boolean>
	created_at: Timestamp
	updated_at: Timestamp
}

export interface EntryRevisionTable {
	entry_id: string
	number: number
	kind: RevisionKind
	record: Json<EntryRecord>
	provenance: Json<RecordProvenance>
	fields: EntryField[]
	reason: string
	/** Set where the revision hid the entry or showed it again. */
	visibility: ColumnType<EntryVisibility | null, EntryVisibility | null | undefined, never>
	author_id: string | null
	contribution_id: string | null
	/** Number of the revision that this one undoes. */
	undoes: ColumnType<number | null, number | null | undefined, never>
	at: Timestamp
}

export interface EntryMediaTable {
	entry_id: string
	media_id: string
	contribution_id: string
	revision: number
	position: number
	credit: string
	/** The credit line name by name, in whichever language it is read. */
	people: ColumnType<CreditPart[], string | undefined, string>
	licence: Terms
	caption: string
	merged_at: Timestamp
	published_at: Date | null
	hidden_at: Date | null
	/** Set where an officer took it down; not where it was withdrawn or its merge undone. */
	hidden_for: ColumnType<'takedown' | 'rule' | null, 'takedown' | 'rule' | null | undefined, 'takedown' | 'rule' | null>
}

/** One row for each combination of filters (`class|rank|community|place`, each may be absent) that a public entry answers to, in list order. */
export interface EntryFacetTable {
	key: string
	title: string
	entry_id: string
}

/** How many public entries answer to a combination of filters; kept by a trigger. */
export interface EntryFacetCountTable {
	key: string
	entries: number
}

/** A word of a public entry without marks, or from its names two words in a row, or `=` and a whole name; kept by a trigger. */
export interface EntryWordTable {
	word: string
	/** 0 in the names, 1 elsewhere. */
	place: number
	title: string
	entry_id: string
	/** As it is written there, lower-case with its marks. */
	forms: string[]
}

/** In how many public entries a word stands; and each word with one letter less: two words one slip apart share a shortened form. */
export interface SearchWordTable {
	word: string
	entries: number
}
export interface SearchSlipTable {
	shortened: string
	word: string
}

export type EntryRow = Selectable<EntryTable>
export type NewEntry = Insertable<EntryTable>
export type NewEntryRevision = Insertable<EntryRevisionTable>
