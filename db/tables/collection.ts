import type { ColumnType, Insertable, Selectable, Updateable } from 'kysely'
import type { Condition, ObjectKind, Origin } from '#moderation/collection/item.ts'
import type { ItemState } from '#moderation/collection/lifecycle.ts'
import type { OpenedPart } from '#moderation/collection/opening.ts'
import type { SameGround } from '#moderation/collection/same-object.ts'
import type { SuspicionKind, SuspicionOutcome, SuspicionState } from '#moderation/collection/suspicion.ts'

type Timestamp = ColumnType<Date, Date, Date>
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>

/** An object of a private collection (hiện vật của nhà sưu tập) and where its application stands. Who owns it is told by a member's id alone. */
export interface CollectionItemTable {
	id: string
	code: string
	owner_id: string
	state: ItemState
	version: number
	name: string
	other_name: string
	object_kind: ObjectKind | null
	material: string
	dimensions: string
	weight: string
	dating: string
	origin: Origin | null
	condition: Condition | null
	marks: string
	description: string
	quantity: number | null
	/** Commune or ward. */
	place_id: string | null
	/** Its owner lets it be shown to everyone, as "private collection". */
	is_shown: ColumnType<boolean, boolean | undefined, boolean>
	certificate_number: Later<string>
	certified_at: Later<Date>
	created_at: Timestamp
	updated_at: Timestamp
	state_since: Timestamp
}

export interface CollectionPhotoTable {
	item_id: string
	media_id: string
	position: number
}

/**
 * Something encrypted (niêm kín): read and written by db/read/find-sealed.ts and db/write/sealed.ts alone, and never joined to anything. `wrapped_key` is
 * the record's own key under the master key `key_id`; both it and the content are bound to id, kind and subject.
 */
export interface SealedRecordTable {
	id: string
	kind: 'owner' | 'item' | 'paper' | 'batch' | 'contact'
	/** The member, object, batch or suspicion it belongs to. */
	subject_id: string
	key_id: string
	wrapped_key: Buffer
	content: Buffer
	created_at: Timestamp
}

/** Officers named by an administrator: they alone may open what is sealed. */
export interface SealedOpenerTable {
	member_id: string
	named_by: string
	named_at: Timestamp
}

/** One opening, as its owner is shown it. */
export interface SealedOpeningTable {
	id: string
	item_id: string
	owner_id: string
	officer_id: string
	part: OpenedPart
	reason: string
	at: Timestamp
}

/** Why an object is in dispute (đang tranh chấp); two claims have a row each, naming the other. */
export interface CollectionDisputeTable {
	id: string
	item_id: string
	other_id: string | null
	ground: SameGround
	words: string
	opened_at: Timestamp
	/** Null: found when an application was sent. */
	opened_by: string | null
	settled_at: Later<Date>
	settled_by: Later<string>
	settle_words: ColumnType<string, string | undefined, string>
}

/** A table someone sent (bảng kê); its rows are sealed. */
export interface CollectionBatchTable {
	id: string
	owner_id: string
	version: number
	rows_left: number
	imported: number
	created_at: Timestamp
	updated_at: Timestamp
}

/** A report of an object suspected stolen or illegally dug. How to reach who reported is sealed. */
export interface SuspicionTable {
	id: string
	reference: string
	kind: SuspicionKind
	object: string
	words: string
	place: string
	at: Timestamp
	/** By when somebody must have seen it, by when it is to be answered. */
	seen_by: Timestamp
	answered_by: Timestamp
	acknowledged_at: Later<Date>
	acknowledged_by: Later<string>
	/** Something is sealed that tells how to reach who reported. */
	has_contact: ColumnType<boolean, boolean | undefined, boolean>
	state: SuspicionState
	outcome: Later<SuspicionOutcome>
	answer: ColumnType<string, string | undefined, string>
	closed_at: Later<Date>
	closed_by: Later<string>
}

export interface SuspicionItemTable {
	suspicion_id: string
	item_id: string
	position: number
}

export type CollectionItemRow = Selectable<CollectionItemTable>
export type NewCollectionItem = Insertable<CollectionItemTable>
export type CollectionItemPatch = Updateable<CollectionItemTable>
export type SealedRecordRow = Selectable<SealedRecordTable>
