import type { Db, Transaction } from '../schema.ts'
import { findPlaceLabel } from './find-place-label.ts'

/** A commune's name and centre; null for larger units, which have no place one could be away from, and where no centre is known. */
export async function findPlacePoint(
	db: Db | Transaction,
	placeId: string,
): Promise<{ readonly label: string; readonly latitude: number; readonly longitude: number } | null> {
	const row = await db
		.selectFrom('place')
		.select(['latitude', 'longitude'])
		.where('id', '=', placeId)
		.where('level', '=', 'commune')
		.executeTakeFirst()
	if (row?.latitude == null || row.longitude === null) return null
	return { label: (await findPlaceLabel(db, placeId)) ?? placeId, latitude: row.latitude, longitude: row.longitude }
}
