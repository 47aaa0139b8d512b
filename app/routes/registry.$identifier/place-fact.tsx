import { useWords } from '#app/i18n/messages.tsx'
import { placeLabel } from '#app/i18n/place-label.ts'
import type { PlaceLabel } from '#db/read/find-public-entry.ts'
import type { EntryPlace, EntryPoint } from '#moderation/entry.ts'

/** The place as the source wrote it then, and the unit that holds it today where that has another name. */
export function PlaceFact({ place, now }: { place: EntryPlace; now: PlaceLabel | null }) {
	const words = useWords()
	const { registry } = words.t
	const written = [place.communeAsWritten, place.districtAsWritten].filter(Boolean).join(', ')
	const today = now && placeLabel(words, now)
	const isSame = today !== null && place.communeAsWritten?.toLowerCase() === placeLabel({ ...words, locale: 'vi' }, now!).toLowerCase()
	if (!written && !today && !place.note) return null
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
					<br />
					{place.note}
				</span>
			)}
		</>
	)
}

export function PointFact({ point, isCoarse }: { point: EntryPoint; isCoarse: boolean }) {
	const { t, locale } = useWords()
	const degrees = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: isCoarse ? 2 : 5 })
	return (
		<>
			{degrees(point.latitude)}° B · {degrees(point.longitude)}° Đ{' '}
			<span className="small soft">({isCoarse ? t.registry.pointCoarse : t.registry.pointApproximate})</span>
		</>
	)
}
