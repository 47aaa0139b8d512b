import type { EntryRecord } from '#moderation/entry.ts'
import type { PlaceView } from '#db/read/list-places.ts'
import type { DeskPlaces } from '#server/verify/see-verify-desk.ts'
import type { Messages } from '../../i18n/vi.ts'
import type { MapDot } from './map-model.ts'
import type { MapSide } from './place-map.tsx'

/** The middle of a unit of today; of a former one, of what holds it now: several when it was split, and nobody may guess which. */
export function sideOfPlace(t: Messages, places: DeskPlaces, placeId: string | null): MapSide | null {
	const place = places.known.find((one) => one.placeId === placeId)
	const ids = place && idsToday(place)
	const centres = places.centres.filter((centre) => ids?.includes(centre.placeId))
	if (centres.length === 0) return null
	const names = centres.map((centre) => t.places.unit(centre.kind, centre.name))
	const words = centres.length === 1 ? t.verifyDesk.mapCentre(names.join('')) : t.verifyDesk.mapOneOf(names.join(', '))
	return { points: centres, words }
}

function idsToday(place: PlaceView): readonly string[] {
	return place.placeIdToday === null ? place.today.map((unit) => unit.placeId) : [place.placeIdToday]
}

/** An entry's own point, which is approximate; else the middle of its commune. */
export function sideOfRecord(t: Messages, places: DeskPlaces, record: EntryRecord): MapSide | null {
	if (record.point) return { points: [record.point], words: t.verifyDesk.mapPoint }
	return sideOfPlace(t, places, record.place.placeId ?? record.place.placeIdThen)
}

export function dotsOf({ centres }: DeskPlaces): MapDot[] {
	return centres.map((centre) => ({ ...centre, id: centre.placeId, label: centre.name }))
}
