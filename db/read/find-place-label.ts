import type { Db } from '../schema.ts'

/** The official name a place goes by now, or went by last. */
export async function findPlaceLabel(db: Db, placeId: string): Promise<string | null> {
	const row = await db
		.selectFrom('place_name')
		.select('name')
		.where('place_id', '=', placeId)
		.where('standing', '=', 'official')
		.orderBy('valid_from', (order) => order.desc().nullsLast())
		.limit(1)
		.executeTakeFirst()
	return row?.name ?? null
}
