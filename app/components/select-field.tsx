import type { FieldFault } from '#moderation/field-fault.ts'
import { Field } from './field.tsx'

interface SelectFieldProps<Value extends string> {
	readonly name: string
	readonly label: string
	readonly hint?: string
	/** What stands first and chooses nothing. */
	readonly nothing: string
	readonly values: readonly Value[]
	readonly nameOf: (value: Value) => string
	/** What was chosen before, if it was. */
	readonly chosen: string
	readonly fault?: FieldFault | undefined
	readonly required?: boolean
}

/** A list to choose one of, with nothing chosen first. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
	const { name, label, nothing, values, nameOf, chosen, fault, hint, required = false } = props
	return (
		<Field as="select" name={name} label={label} hint={hint} fault={fault} defaultValue={chosen} required={required}>
			<option value="">{nothing}</option>
			{values.map((value) => (
				<option key={value} value={value}>
					{nameOf(value)}
				</option>
			))}
		</Field>
	)
}
