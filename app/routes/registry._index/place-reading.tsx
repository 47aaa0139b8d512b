import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { NamedPlace } from '#db/read/find-places-named.ts'

/** How the typed place was understood, since one name may be of a district that was and a commune that is. */
export function PlaceReading({ typed, places }: { typed: string; places: readonly NamedPlace[] | null }) {
	const { registry, places: placeWords } = useWords().t
	if (!places) return null
	if (places.length === 0)
		return (
			<div className="place-reading">
				<Notice kind="warning">{registry.placeUnknown(typed)}</Notice>
			</div>
		)
	const labels = places.map((place) => `${placeWords.unit(place.kind, place.name)}${place.until ? ` (${registry.placeOld})` : ''}`)
	return (
		<p className="small soft place-reading">
			{registry.placeRead} {[...new Set(labels)].join(', ')}.
		</p>
	)
}
