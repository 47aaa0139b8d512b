import type { PlaceView } from '#db/read/list-places.ts'
import type { Messages } from './vi.ts'

/** "xã Krông Na, huyện Buôn Đôn (cũ) — nay là xã Buôn Đôn": the unit, what it lay in then, and what holds it today. A split is said, never guessed away. */
export function placeLabel(t: Messages, place: PlaceView): string {
	const words = t.places
	const above = place.parent && place.parent.kind !== 'tinh' ? `, ${words.unit(place.parent.kind, place.parent.name)}` : ''
	const unit = `${words.unit(place.kind, place.name)}${above}`
	if (!place.isFormer) return unit
	const today = place.today.map((now) => words.unit(now.kind, now.name))
	const [only] = today
	if (only === undefined) return `${unit} ${words.former}`
	const now =
		today.length === 1
			? words.nowIs(only)
			: place.level === 'commune'
				? words.nowSplit(today.join(words.or))
				: words.nowManyUnits(today.length)
	return `${unit} ${words.former} — ${now}`
}
