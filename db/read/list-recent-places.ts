import type { Db } from '../schema.ts'
import { listPlaces, type PlaceView } from './list-places.ts'

const most = 4

/** Places a member chose for what they gave before, the latest first: whoever collects in one village need not look for it again. */
export async function listRecentPlaces(db: Db, memberId: string): Promise<PlaceView[]> {
	const rows = await db
		.selectFrom('contribution')
		.select(['place_id', (eb) => eb.fn.max('updated_at').as('last')])
		.where('member_id', '=', memberId)
		.where('place_id', 'is not', null)
		.groupBy('place_id')
		.orderBy('last', 'desc')
		.limit(most)
		.execute()
	const ids = rows.flatMap((row) => (row.place_id === null ? [] : [row.place_id]))
	const found = await listPlaces(
		db,
		ids.map((placeId) => ({ placeId, name: null })),
	)
	return ids.flatMap((id) => found.find((place) => place.placeId === id) ?? [])
}
