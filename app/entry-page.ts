import { json } from '@remix-run/node'
import { canHouse } from '#moderation/permissions.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { findPlace } from '#db/read/list-places.ts'
import { searchPlaces } from '#db/read/search-places.ts'
import type { PlaceOffers } from './components/entry-form/place-fields.tsx'
import type { PlaceChoice } from './components/place-picker.tsx'
import type { AppLoadContext } from './context.ts'
import { entryLists, mostRows, type EntryValues } from './forms/entry-values.ts'
import { placeLabel } from './i18n/place-label.ts'
import { wordsIn } from './i18n/words-in.ts'
import { statusOf, throwRefusal } from './refusal-response.ts'

/** For loaders: entries are written by officers. */
export function requireOfficer({ context }: AppLoadContext, request: Request): void {
	if (context.actor.memberId === null) throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(context.actor, 'edit-entry')) throwRefusal({ code: 'forbidden', action: 'edit-entry' }, request)
}

/** What was typed, by field; fields sent twice count once. */
export function valuesIn(form: FormData): EntryValues {
	const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' && name !== 'intent' ? [[name, value] as const] : []))
	return Object.fromEntries(texts)
}

/** The values with one more row where the form was sent to get one; null when it was sent to be saved. */
export function withoutSaving(form: FormData): EntryValues | null {
	const intent = form.get('intent')
	const values = valuesIn(form)
	if (intent === 'find-places') return values
	const list = entryLists.find((one) => intent === `more-${one}`)
	if (!list) return null
	const rows = Number(values[`rows-${list}`])
	return { ...values, [`rows-${list}`]: String(Math.min((Number.isInteger(rows) && rows > 0 ? rows : 1) + 1, mostRows)) }
}

/** The form again as typed; with the status of the refusal, if it was one. */
export async function formAgain(context: AppLoadContext, values: EntryValues, refusal?: Refusal, theirs?: EntryValues) {
	const places = await offersFor(context, values)
	const kept = theirs ? { ...values, version: theirs['version'] ?? '' } : values
	return json({ values: kept, places, refusal, theirs }, { status: refusal ? statusOf[refusal.code] : 200 })
}

/** Units chosen in the form, and units found for words that have none chosen. */
export async function offersFor({ context, ...reading }: AppLoadContext, values: EntryValues): Promise<PlaceOffers> {
	const { t } = wordsIn(reading)
	const offer = async (id = '', text = ''): Promise<PlaceOffers['then']> => {
		const chosen = id === '' ? undefined : await findPlace(context.db, id)
		const settled = chosen !== undefined && text === placeLabel(t, chosen)
		const found = settled ? [] : await searchPlaces(context.db, text)
		const choices: PlaceChoice[] = found.map((place) => ({ placeId: place.placeId, label: placeLabel(t, place) }))
		return { chosen: chosen ? { placeId: chosen.placeId, label: placeLabel(t, chosen) } : null, choices }
	}
	return {
		then: await offer(values['placeIdThen'], values['placeThenText']),
		now: await offer(values['placeId'], values['placeText']),
	}
}
