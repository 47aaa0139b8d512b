import { searchPlaces } from '#db/read/search-places.ts'
import type { Db } from '#db/schema.ts'

/** The communes words surely name: those called exactly so; where none is, the one that is left when marks and slips are forgiven. */
export async function listCommunesNamed(db: Db, text: string): Promise<{ placeId: string; name: string }[]> {
	const communes = (await searchPlaces(db, text, 5)).filter(({ level }) => level === 'commune')
	const bare = (name: string): string =>
		name
			.normalize('NFC')
			.toLowerCase()
			.replace(/^(xã|phường|thị trấn)\s+/u, '')
			.trim()
	const exact = communes.filter(({ name }) => bare(name) === bare(text))
	const standing = exact.filter(({ isFormer }) => !isFormer)
	const meant = standing.length > 0 ? standing : exact
	return meant.flatMap(({ placeIdToday, placeId, name }) => [{ placeId: placeIdToday ?? placeId, name }])
}
