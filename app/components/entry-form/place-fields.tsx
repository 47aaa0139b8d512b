import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { faultOf } from '../fault-of.ts'
import { PlacePicker, type PlaceChoice } from '../place-picker.tsx'
import { EntryInput, type EntryFormState } from './form-parts.tsx'

/** Units for the two place fields: those chosen, and those the server found for words typed without scripts. */
export interface PlaceOffers {
	readonly then: { readonly chosen: PlaceChoice | null; readonly choices: readonly PlaceChoice[] }
	readonly now: { readonly chosen: PlaceChoice | null; readonly choices: readonly PlaceChoice[] }
}

/** The place as the source writes it, and as the unit of then and of today; and the point. */
export function PlaceFields({ state, places }: { state: EntryFormState; places: PlaceOffers }) {
	const { t } = useWords()
	const words = t.entries
	const { values, refusal } = state
	return (
		<fieldset className="stack-tight">
			<legend>{words.fields.place}</legend>
			<div className="entry-form-row">
				<EntryInput state={state} name="communeAsWritten" label={words.communeAsWritten} />
				<EntryInput state={state} name="districtAsWritten" label={words.districtAsWritten} />
				<EntryInput state={state} name="placeNote" label={words.placeNote} />
			</div>
			<PlacePicker
				label={words.placeThen}
				hint={words.placeThenHint}
				textName="placeThenText"
				idName="placeIdThen"
				text={values['placeThenText'] ?? ''}
				fault={faultOf(refusal, 'placeThenText')}
				{...places.then}
			/>
			<PlacePicker
				label={words.placeNow}
				hint={words.placeNowHint}
				textName="placeText"
				idName="placeId"
				text={values['placeText'] ?? ''}
				fault={faultOf(refusal, 'placeText')}
				{...places.now}
			/>
			<div>
				<Button name="intent" value="find-places" kind="quiet" formNoValidate>
					{words.findPlaces}
				</Button>
			</div>
			<div className="entry-form-row">
				<EntryInput state={state} name="latitude" label={words.latitude} hint={words.degreesHint} inputMode="decimal" />
				<EntryInput state={state} name="longitude" label={words.longitude} hint={words.degreesHint} inputMode="decimal" />
				<EntryInput state={state} name="pointBasis" label={words.pointBasis} />
			</div>
		</fieldset>
	)
}
