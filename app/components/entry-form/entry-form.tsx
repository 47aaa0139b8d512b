import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { ClassFields } from './class-fields.tsx'
import { EntryInput, EntrySelect, optionsOf, type EntryFormState } from './form-parts.tsx'
import { CommunityFields, DescriptionFields, NameFields, RankFields } from './list-fields.tsx'
import { PlaceFields, type PlaceOffers } from './place-fields.tsx'

/** All of an entry to write by hand. A plain form: rows are added and places found by sending it, with nothing lost and nothing saved. */
export function EntryForm({ state, places, isNew }: { state: EntryFormState; places: PlaceOffers; isNew: boolean }) {
	const { t } = useWords()
	const words = t.entries
	return (
		<form method="post" className="stack entry-form" noValidate>
			{/* Enter in a field presses the first button of a form: it must be the one that saves. */}
			<button type="submit" name="intent" value="save" hidden />
			{isNew ? (
				<EntryInput state={state} name="identifier" label={words.identifier} hint={words.identifierHint} />
			) : (
				<input type="hidden" name="version" value={state.values['version'] ?? ''} />
			)}
			<NameFields state={state} />
			<ClassFields state={state} />
			<RankFields state={state} />
			<CommunityFields state={state} />
			<PlaceFields state={state} places={places} />
			<div className="entry-form-row">
				<EntryInput state={state} name="year" label={words.year} hint={words.yearHint} inputMode="numeric" />
				<EntryInput state={state} name="period" label={words.period} />
				<EntryInput state={state} name="maker" label={words.maker} />
			</div>
			<DescriptionFields state={state} />
			<EntryInput state={state} name="source" label={words.source} as="textarea" />
			<div className="entry-form-row">
				<EntrySelect state={state} name="certainty" label={words.certainty} options={optionsOf(t.heritage.certainties)} />
				<EntryInput state={state} name="parent" label={words.parent} hint={words.parentHint} />
				{!isNew && <EntrySelect state={state} name="standing" label={words.standing} options={optionsOf(words.standings)} />}
			</div>
			<EntryInput state={state} name="notes" label={words.notes} hint={words.notesHint} as="textarea" />
			{asksOfDecision(state) && (
				<label>
					<input type="checkbox" name="sharesDecision" value="yes" defaultChecked={state.values['sharesDecision'] === 'yes'} />{' '}
					{words.sharesDecision}
				</label>
			)}
			<EntryInput state={state} name="reason" label={words.reason} hint={words.reasonHint} />
			<div>
				<Button kind="primary" name="intent" value="save">
					{isNew ? words.create : words.save}
				</Button>
			</div>
		</form>
	)
}

function asksOfDecision({ refusal, values }: EntryFormState): boolean {
	const isAsked = refusal?.code === 'invalid' && refusal.faults.some((fault) => fault.code === 'decision-elsewhere')
	return isAsked || values['sharesDecision'] === 'yes'
}
