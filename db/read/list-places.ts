import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { PlaceKind, PlaceLevel } from '../tables/place.ts'

export interface PlaceName {
	readonly placeId: string
	readonly name: string
	readonly kind: PlaceKind
}

/** A unit as a list or a label shows it: under one of its official names, in what it lay when it was called so, and what it is today. */
export interface PlaceView extends PlaceName {
	readonly level: PlaceLevel
	/** The unit, or this name of it, is of the past. */
	readonly isFormer: boolean
	readonly parent: PlaceName | null
	/** Units of today that hold it; empty when it still goes by this very name. More than one: it was split, and nobody may guess which. */
	readonly today: readonly PlaceName[]
	/** The unit of today where there is exactly one, itself if it stands; null when it was split or is a former district. */
	readonly placeIdToday: string | null
	readonly point: { readonly latitude: number; readonly longitude: number } | null
}

/** The units asked for, in the order asked. `name`: one of its official names of before to show; null shows the latest. Unknown ids are left out. */
export async function listPlaces(
	db: Db,
	asked: readonly { readonly placeId: string; readonly name: string | null }[],
): Promise<PlaceView[]> {
	if (asked.length === 0) return []
	const { rows } = await sql<PlaceView>`
		with recursive asked as (
			select * from unnest(${asked.map((one) => one.placeId)}::text[], ${asked.map((one) => one.name)}::text[]) with ordinality as asked (place_id, name, at)
		),
		line as (
			select place_id as origin, place_id as id from asked
			union
			select asked.place_id, parent.place_id from asked join place on place.id = asked.place_id and place.level = 'district'
				join place_parent parent on parent.parent_id = asked.place_id
			union
			select line.origin, successor.to_place_id from line join place_successor successor on successor.from_place_id = line.id
		),
		shown as (
			select distinct on (asked.at) asked.at, n.*
			from asked join place_name n on n.place_id = asked.place_id and n.standing = 'official'
			order by asked.at, (n.name = asked.name) desc nulls last, n.valid_to desc nulls first
		)
		select shown.place_id as "placeId", shown.name, shown.kind, place.level, shown.valid_to is not null as "isFormer",
			(select jsonb_build_object('placeId', above.place_id, 'name', above.name, 'kind', above.kind)
				from place_parent parent join place_name above on above.place_id = parent.parent_id and above.standing = 'official'
				where parent.place_id = shown.place_id and place.level = 'commune'
					and coalesce(shown.valid_to - 1, current_date) >= parent.valid_from and (parent.valid_to is null or coalesce(shown.valid_to - 1, current_date) < parent.valid_to)
				order by above.valid_from desc nulls last limit 1) as parent,
			(select coalesce(jsonb_agg(jsonb_build_object('placeId', now.place_id, 'name', now.name, 'kind', now.kind) order by now.name), '[]')
				from line join place still on still.id = line.id and still.valid_to is null
					join place_name now on now.place_id = still.id and now.standing = 'official' and now.valid_to is null
				where line.origin = shown.place_id and (now.place_id, now.name) is distinct from (shown.place_id, shown.name)) as today,
			(select case when count(*) = 1 then min(still.id) end from line join place still on still.id = line.id and still.valid_to is null
				where line.origin = shown.place_id) as "placeIdToday",
			case when place.latitude is not null then jsonb_build_object('latitude', place.latitude, 'longitude', place.longitude) end as point
		from shown join place on place.id = shown.place_id order by shown.at`.execute(db)
	return rows
}

/** One unit under its latest official name. */
export async function findPlace(db: Db, placeId: string): Promise<PlaceView | undefined> {
	return (await listPlaces(db, [{ placeId, name: null }]))[0]
}
