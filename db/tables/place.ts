import type { ColumnType, Generated, Selectable } from 'kysely'

/** Dates without a time stay ISO strings: the client is told not to turn `date` into a moment. */
type DateOnly = string
export type PlaceLevel = 'province' | 'district' | 'commune'
export type PlaceKind = 'tinh' | 'thanh_pho' | 'thi_xa' | 'huyen' | 'xa' | 'phuong' | 'thi_tran'

/** A unit of administration (đơn vị hành chính) under our own id: names, codes and parents change, the id does not. */
export interface PlaceTable {
	id: string
	level: PlaceLevel
	valid_from: DateOnly
	valid_to: DateOnly | null
	latitude: number | null
	longitude: number | null
	point_basis: string | null
	/** Province of the 2022 territory it lies in. */
	part_from: string
}

export interface PlaceNameTable {
	id: Generated<string>
	place_id: string
	name: string
	kind: PlaceKind
	standing: 'official' | 'variant'
	folded: ColumnType<string, never, never>
	valid_from: DateOnly | null
	valid_to: DateOnly | null
	source: string
}

export interface PlaceCodeTable {
	place_id: string
	code: string
	valid_from: DateOnly
	valid_to: DateOnly | null
	source: string
}

export interface PlaceParentTable {
	place_id: string
	parent_id: string
	valid_from: DateOnly
	valid_to: DateOnly | null
	source: string
}

export interface PlaceSuccessorTable {
	from_place_id: string
	to_place_id: string
	on_date: DateOnly
	relation: 'merged_whole' | 'split'
	source: string
}

export type PlaceRow = Selectable<PlaceTable>
