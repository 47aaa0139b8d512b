import { json, type LoaderFunctionArgs } from '@remix-run/node'
import type { PlaceChoice } from '#app/components/place-picker.tsx'
import { placeLabel } from '#app/i18n/place-label.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { searchPlaces } from '#db/read/search-places.ts'

/** GET /places.json?q=… → the units whose name answers, best first, each with its id and a label in the reader's language. */
export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const typed = new URL(request.url).searchParams.get('q') ?? ''
	const { t } = wordsIn(reading)
	const found = await searchPlaces(context.db, typed)
	const places: PlaceChoice[] = found.map((place) => ({ placeId: place.placeId, label: placeLabel(t, place), point: place.point }))
	return json({ places }, { headers: { 'Cache-Control': 'private, max-age=300', Vary: 'Cookie' } })
}
