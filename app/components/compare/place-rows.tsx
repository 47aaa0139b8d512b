import type { DeskPlaces } from '#server/verify/see-verify-desk.ts'
import type { PlaceView } from '#db/read/list-places.ts'
import { formatDate } from '../../i18n/format-date.ts'
import { useWords } from '../../i18n/messages.tsx'
import { placeLabel } from '../../i18n/place-label.ts'
import { ComparedRow } from './compared-row.tsx'
import type { Comparison } from './comparison.ts'
import { MarkedText } from './marked-text.tsx'
import { compareTexts } from './standing-of.ts'

/** The words each side has for where it is. */
export function PlaceWrittenRow({ contribution, entry }: Pick<Comparison, 'contribution' | 'entry'>) {
	const { t } = useWords()
	const { communeAsWritten, districtAsWritten, note } = entry.record.place
	const written = [communeAsWritten, districtAsWritten].filter(Boolean).join(', ')
	const compared = compareTexts(contribution.placeText, written)
	if (compared.standing === null && !note) return null
	return (
		<ComparedRow
			label={t.verifyDesk.rows.placeWritten}
			standing={compared.standing === 'apart' ? 'differs' : compared.standing}
			mine={contribution.placeText && <MarkedText runs={compared.mine} />}
			theirs={
				(written || note) && (
					<>
						<MarkedText runs={compared.theirs} />
						{note && <p className="small soft">{note}</p>}
					</>
				)
			}
		/>
	)
}

/** The units each side was resolved to, of then and of today, with what those of today were before. */
export function PlaceTodayRow({ contribution, entry, places }: Comparison) {
	const { t } = useWords()
	const { placeIdThen, placeId } = entry.record.place
	const find = (id: string | null): PlaceView | undefined => places.known.find((place) => place.placeId === id)
	const [given, then, now] = [find(contribution.placeId), find(placeIdThen), find(placeId)]
	if (!given && !then && !now) return null
	const theirsToday = now ?? then
	const isSame = given?.placeIdToday != null && given.placeIdToday === theirsToday?.placeIdToday
	return (
		<ComparedRow
			label={t.verifyDesk.rows.placeToday}
			standing={given && theirsToday ? (isSame ? 'same' : 'differs') : given ? 'mine' : 'theirs'}
			mine={given && <UnitWithPast place={given} places={places} />}
			theirs={
				theirsToday && (
					<>
						{then && then.placeId !== theirsToday.placeId && (
							<p>
								<span className="small soft">{t.verifyDesk.then}:</span> {placeLabel(t, then)}
							</p>
						)}
						<UnitWithPast place={theirsToday} places={places} />
					</>
				)
			}
		/>
	)
}

/** "xã Buôn Đôn" with, under it, "Trước 1/7/2025 là xã Krông Na và một phần …": names people still use for it. */
function UnitWithPast({ place, places }: { place: PlaceView; places: DeskPlaces }) {
	const { t, locale } = useWords()
	const pasts = places.pasts.filter((past) => past.placeId === place.placeIdToday)
	const days = [...new Set(pasts.map((past) => past.until))]
	const unit = (past: (typeof pasts)[number]): string => {
		const name = t.places.unit(past.kind, past.name)
		return past.isPart ? t.verifyDesk.aPartOf(name) : name
	}
	return (
		<>
			<p>{placeLabel(t, place)}</p>
			{days.map((day) => (
				<p key={day} className="small soft">
					{t.verifyDesk.was(
						formatDate(locale, day),
						pasts
							.filter((past) => past.until === day)
							.map(unit)
							.join(', '),
					)}
				</p>
			))}
		</>
	)
}
