import { Field, type FieldProps } from '../field.tsx'
import { KeysBeside } from './keys-beside.tsx'
import { LegacyOffer } from './legacy-offer.tsx'

export type TypedFieldProps = FieldProps & {
	/** What the field is called, where its label is more than words. */
	readonly named?: string
	readonly keysOpen?: boolean
	readonly isTakenByForm?: boolean
}

/** A field for words in any language of the province: with keys for letters a keyboard lacks, and the offer to read an old font. */
export function TypedField({ named, keysOpen = false, isTakenByForm = false, ...field }: TypedFieldProps) {
	const label = named ?? (typeof field.label === 'string' ? field.label : field.name)
	return (
		<div className="typed-field">
			<Field {...field} />
			<KeysBeside name={field.name} label={label} opensItself={keysOpen} />
			<LegacyOffer field={field.name} text={String(field.value ?? field.defaultValue ?? '')} isTakenByForm={isTakenByForm} />
		</div>
	)
}
