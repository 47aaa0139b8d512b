import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { PlaceKind } from '../tables/place.ts'

export interface NamedPlace {
	readonly id: string
	readonly name: string
	readonly kind: PlaceKind
	/** ISO date on which the unit ended, null while it stands. */
	readonly until: string | null
}

/** Communes and districts, of today and of before, that go or went by this name, with or without "xã", "huyện" and so on; at most 8. */
export async function findPlacesNamed(db: Db, typed: string): Promise<NamedPlace[]> {
	const { rows } = await sql<NamedPlace>`
		select distinct on (p.id) p.id, n.name, n.kind, p.valid_to as until
		from place_name n, lateral (select one.id, one.valid_to, one.level from place one where one.id = n.place_id limit 1) p
		where n.folded = any(array[fold(${typed}), regexp_replace(fold(${typed}), '^(xa|phuong|thi tran|huyen|thi xa|thanh pho|tp|tx) ', '')])
			and p.level <> 'province'
		order by p.id, n.standing limit 8`.execute(db)
	return rows
}
