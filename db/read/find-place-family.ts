import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { searchPlaces } from './search-places.ts'

/** A place as someone filters by it: every unit that is, was or became it or lies in it, and the words typed, for gifts whose place is known by words alone. */
export interface PlaceFamily {
	readonly text: string
	readonly ids: readonly string[]
}

/** The family of the unit whose name answers best, by whatever name it had; without any such unit only the words. Undefined when nothing was typed. */
export async function findPlaceFamily(db: Db, typed: string): Promise<PlaceFamily | undefined> {
	const text = typed.normalize('NFC').trim().slice(0, 120)
	if (text === '') return undefined
	const [unit] = await searchPlaces(db, text, 1)
	if (!unit) return { text, ids: [] }
	const { rows } = await sql<{ id: string }>`
		with recursive line (id) as (
			select ${unit.placeId}::text
			union select s.to_place_id from line join place_successor s on s.from_place_id = line.id
		), family (id) as (
			select id from line
			union
			select below.id from family cross join lateral (
				select place_id as id from place_parent where parent_id = family.id
				union all select from_place_id from place_successor where to_place_id = family.id
			) below
		) select id from family`.execute(db)
	return { text, ids: rows.map((row) => row.id) }
}
