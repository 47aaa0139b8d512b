import type { Db } from '../schema.ts'
import type { PlaceKind } from '../tables/place.ts'

/** A commune of today and where its middle lies (degrees, WGS 84): a point, never a boundary. */
export interface PlaceCentre {
	readonly placeId: string
	readonly name: string
	readonly kind: PlaceKind
	readonly latitude: number
	readonly longitude: number
}

/** Communes and wards of today with a known middle; a province has about a hundred, at most 400 are read. */
export async function listPlaceCentres(db: Db): Promise<PlaceCentre[]> {
	const rows = await db
		.selectFrom('place')
		.innerJoin('place_name as n', 'n.place_id', 'place.id')
		.select(['place.id as placeId', 'n.name', 'n.kind', 'place.latitude', 'place.longitude'])
		.where('place.level', '=', 'commune')
		.where('place.valid_to', 'is', null)
		.where('place.latitude', 'is not', null)
		.where('n.standing', '=', 'official')
		.where('n.valid_to', 'is', null)
		.orderBy('n.name')
		.limit(400)
		.execute()
	return rows.flatMap(({ latitude, longitude, ...row }) =>
		latitude === null || longitude === null ? [] : [{ ...row, latitude, longitude }],
	)
}
