import { heritageClasses, heritageTypes } from '#moderation/heritage.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { faultOf } from '../fault-of.ts'
import { Field } from '../field.tsx'
import { EntrySelect, optionsOf, type EntryFormState } from './form-parts.tsx'

/** Class, and the types of each class under its name. */
export function ClassFields({ state }: { state: EntryFormState }) {
	const { t } = useWords()
	const { values, refusal } = state
	return (
		<div className="entry-form-row">
			<EntrySelect state={state} name="heritageClass" label={t.entries.fields.heritageClass} options={optionsOf(t.heritage.classes)} />
			<Field
				as="select"
				name="heritageType"
				label={t.entries.fields.heritageType}
				defaultValue={values['heritageType'] ?? ''}
				fault={faultOf(refusal, 'heritageType')}
			>
				<option value="">{t.entries.none}</option>
				{heritageClasses.map((heritageClass) => (
					<optgroup key={heritageClass} label={t.heritage.classes[heritageClass]}>
						{heritageTypes[heritageClass].map((type) => (
							<option key={type} value={type}>
								{t.heritage.types[type]}
							</option>
						))}
					</optgroup>
				))}
			</Field>
		</div>
	)
}
