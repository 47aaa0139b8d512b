import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { PlaceKind } from '../tables/place.ts'

/** What a unit was before: a unit that went into it, whole or in part, or an official name it bore. */
export interface PlacePast {
	/** The unit whose past it is. */
	readonly placeId: string
	readonly name: string
	readonly kind: PlaceKind
	/** ISO date of the change. */
	readonly until: string
	readonly isPart: boolean
}

/** What these units were before, the latest change first; at most 100. */
export async function listPlacePasts(db: Db, placeIds: readonly string[]): Promise<PlacePast[]> {
	if (placeIds.length === 0) return []
	const { rows } = await sql<PlacePast>`
		select s.to_place_id as "placeId", n.name, n.kind, s.on_date as until, s.relation = 'split' as "isPart"
		from place_successor s, lateral (
			select one.name, one.kind from place_name one
			where one.place_id = s.from_place_id and one.standing = 'official' order by one.valid_to desc nulls first limit 1
		) n
		where s.to_place_id = any(${[...placeIds]}::text[])
		union all
		select n.place_id, n.name, n.kind, n.valid_to, false from place_name n
		where n.place_id = any(${[...placeIds]}::text[]) and n.standing = 'official' and n.valid_to is not null
			and exists (select from place p where p.id = n.place_id and p.valid_to is null)
		order by until desc, "isPart", name limit 100`.execute(db)
	return rows
}
