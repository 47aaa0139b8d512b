import { TypedField } from '../letters/typed-field.tsx'
import type { Messages } from '#app/i18n/vi.ts'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { faultOf } from '../fault-of.ts'
import { Field } from '../field.tsx'

interface Shared {
	readonly answered: Pick<Refused, 'typed' | 'refusal'> | undefined
	readonly t: Messages
	readonly isNeeded?: boolean
}
type FieldName = keyof Messages['collection']['fields']

function labelOf({ t, isNeeded }: Shared, name: FieldName): string {
	const { fields, needed } = t.collection
	return isNeeded ? `${fields[name]} (${needed})` : fields[name]
}

function hintOf({ t }: Shared, name: FieldName): string | undefined {
	const hints: Readonly<Partial<Record<FieldName, string>>> = t.collection.hints
	return hints[name]
}

/** One line or several of the application, with what was typed before a refusal. */
export function TextField({
	name,
	value,
	isLong = false,
	inputMode,
	...shared
}: Shared & { readonly name: FieldName; readonly value: string; readonly isLong?: boolean; readonly inputMode?: 'numeric' }) {
	const common = {
		name,
		label: labelOf(shared, name),
		hint: hintOf(shared, name),
		fault: faultOf(shared.answered?.refusal, name),
		defaultValue: typedText(shared.answered, name, value),
	}
	if (inputMode) return <Field {...common} inputMode={inputMode} />
	return isLong ? <TypedField as="textarea" rows={4} {...common} /> : <TypedField {...common} />
}

export function ChoiceField<Option extends string>({
	name,
	value,
	options,
	names,
	...shared
}: Shared & {
	readonly name: FieldName
	readonly value: Option | null
	readonly options: readonly Option[]
	readonly names: Readonly<Record<Option, string>>
}) {
	return (
		<Field
			as="select"
			name={name}
			label={labelOf(shared, name)}
			hint={hintOf(shared, name)}
			fault={faultOf(shared.answered?.refusal, name)}
			defaultValue={typedText(shared.answered, name, value ?? '')}
		>
			<option value="">{shared.t.collection.item.choose}</option>
			{options.map((option) => (
				<option key={option} value={option}>
					{names[option]}
				</option>
			))}
		</Field>
	)
}
