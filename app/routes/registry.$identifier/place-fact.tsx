import { useWords } from '#app/i18n/messages.tsx'
import type { PlaceLabel } from '#db/read/find-public-entry.ts'
import type { EntryPlace, EntryPoint } from '#moderation/entry.ts'

/** Whether anything is known of where it is. */
export function isPlaceKnown(place: EntryPlace, now: PlaceLabel | null): boolean {
	return [place.communeAsWritten, place.districtAsWritten, now, place.note].some(Boolean)
}

/** The place as the source wrote it then, and the unit that holds it today where that has another name. */
export function PlaceFact({ place, now }: { place: EntryPlace; now: PlaceLabel | null }) {
	const { registry, places } = useWords().t
	const written = [place.communeAsWritten, place.districtAsWritten].filter(Boolean).join(', ')
	const today = now && places.unit(now.kind, now.name)
	const isSame = now !== null && sameUnit(place.communeAsWritten, now.name)
	return (
		<>
			{written && (
				<span lang="vi">
					{written}
					{place.districtAsWritten && ` (${registry.former})`}
				</span>
			)}
			{today && !isSame && (
				<>
					{written && ` — ${registry.nowIs} `}
					<a href={`/registry?place=${encodeURIComponent(now?.name ?? '')}`}>{today}</a>
				</>
			)}
			{place.note && (
				<span className="small soft" lang="vi">
					{(written || (today && !isSame)) && <br />}
					{place.note}
				</span>
			)}
		</>
	)
}

/** Whether what was written, with or without "xã" and the like before it, is the name of today's unit. */
function sameUnit(written: string | null, name: string): boolean {
	return (
		written !== null &&
		written
			.normalize('NFC')
			.toLowerCase()
			.replace(/^(xã|phường|thị trấn|thị xã|thành phố) /, '') === name.toLowerCase()
	)
}

export function PointFact({ point, isCoarse }: { point: EntryPoint; isCoarse: boolean }) {
	const { t, locale } = useWords()
	const degrees = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: isCoarse ? 2 : 5 })
	return (
		<>
			{t.registry.degrees(degrees(point.latitude), degrees(point.longitude))}{' '}
			<span className="small soft">({isCoarse ? t.registry.pointCoarse : t.registry.pointApproximate})</span>
		</>
	)
}
