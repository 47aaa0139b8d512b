import type { Db } from '../schema.ts'
import { listPlaces, type PlaceView } from './list-places.ts'

/** The communes and wards there are today, by name: about a hundred. */
export async function listUnitsToday(db: Db): Promise<PlaceView[]> {
	const rows = await db
		.selectFrom('place')
		.select('id as placeId')
		.where('level', '=', 'commune')
		.where('valid_to', 'is', null)
		.orderBy('id')
		.limit(500)
		.execute()
	const units = await listPlaces(
		db,
		rows.map(({ placeId }) => ({ placeId, name: null })),
	)
	return units.sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}
