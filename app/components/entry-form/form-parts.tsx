import type { EntryList, EntryValues } from '#app/forms/entry-values.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Button } from '../button.tsx'
import { faultOf } from '../fault-of.ts'
import { Field, type FieldProps } from '../field.tsx'
import { TypedField } from '../letters/typed-field.tsx'

/** What every part of an entry form is drawn from. */
export interface EntryFormState {
	readonly values: EntryValues
	readonly refusal: Refusal | undefined
}

/** `isTyped`: for words in any language. A field of the form, with what was typed and what is wrong with it. */
export function EntryInput({ state, isTyped = false, ...field }: { state: EntryFormState; isTyped?: boolean } & FieldProps) {
	const As = isTyped ? TypedField : Field
	return <As {...field} defaultValue={state.values[field.name] ?? ''} fault={faultOf(state.refusal, field.name)} />
}

/** A choice that may be left open. */
export function EntrySelect({
	state,
	name,
	label,
	options,
}: {
	state: EntryFormState
	name: string
	label: string
	options: readonly (readonly [value: string, words: string])[]
}) {
	const { t } = useWords()
	return (
		<Field as="select" name={name} label={label} defaultValue={state.values[name] ?? ''} fault={faultOf(state.refusal, name)}>
			<option value="">{t.entries.none}</option>
			{options.map(([value, words]) => (
				<option key={value} value={value}>
					{words}
				</option>
			))}
		</Field>
	)
}

/** Draws the form again with another row, without saving; what was typed stays. */
export function MoreRows({ list, count }: { list: EntryList; count: number }) {
	const { t } = useWords()
	return (
		<div>
			<input type="hidden" name={`rows-${list}`} value={count} />
			<Button name="intent" value={`more-${list}`} kind="quiet" formNoValidate>
				{t.entries.more[list]}
			</Button>
		</div>
	)
}

/** Ties words to the contribution they came from, through an edit. */
export function FromContribution({ name, state }: { name: string; state: EntryFormState }) {
	const { t } = useWords()
	const id = state.values[name]
	if (!id) return null
	return (
		<p className="small soft">
			<input type="hidden" name={name} value={id} />
			{t.entries.fromContribution}
		</p>
	)
}

/** Values of a choice with their words. */
export function optionsOf<Value extends string>(words: Readonly<Record<Value, string>>): (readonly [string, string])[] {
	return Object.entries<string>(words)
}
