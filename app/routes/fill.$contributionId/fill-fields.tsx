import { otherLanguageField } from '#app/forms/languages.ts'
import { OtherLanguages } from '#app/components/languages/other-languages.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { PlacePicker, type PlaceChoice } from '#app/components/place-picker.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { heritageClasses, languages } from '#moderation/heritage.ts'
import type { Refusal } from '#moderation/refusal.ts'
import type { SeenForFilling } from '#server/contribute/see-for-filling.ts'

export interface FillFieldsProps {
	readonly seen: SeenForFilling
	readonly typed: Readonly<Record<string, string | readonly string[]>> | undefined
	readonly refusal: Refusal | null
}

/** The unit chosen: as it stands, or as it was sent; of a new one the words beside it are the name. */
function placeOf({ seen, typed }: FillFieldsProps): PlaceChoice | null {
	const placeId = typed ? String(typed['placeId'] ?? '') : seen.words.placeId
	const label = placeId === seen.words.placeId ? seen.placeLabel : String(typed?.['placeText'] ?? '')
	return placeId && label ? { placeId, label } : null
}

/** The words of a gift by voice: what is heard, put down in the language it is said in or in another. */
export function FillFields(props: FillFieldsProps) {
	const { seen, typed, refusal } = props
	const { t } = useWords()
	const words = t.contribute.fields
	const held = seen.words
	const chosen = typed ? [typed['languages'] ?? []].flat() : held.languages
	const field = (name: 'title' | 'description' | 'periodText' | 'maker' | 'shown') =>
		({
			name,
			label: words[name],
			fault: faultOf(refusal, name),
			defaultValue: typed ? String(typed[name] ?? '') : held[name],
			dir: 'auto',
		}) as const
	return (
		<>
			<TypedField {...field('title')} keysOpen hint={t.voice.fill.titleHint} autoComplete="off" />
			<TypedField {...field('description')} keysOpen as="textarea" rows={8} hint={t.voice.fill.descriptionHint} />
			<fieldset className="question" id="field-languages">
				<legend>{words.languages}</legend>
				<div className="choices">
					{languages.map((language) => (
						<ChoiceCard
							key={language}
							type="checkbox"
							name="languages"
							value={language}
							title={t.languages.names[language]}
							defaultChecked={chosen.includes(language)}
						/>
					))}
				</div>
				<OtherLanguages held={chosen} typed={String(typed?.[otherLanguageField] ?? '')} refusal={refusal} />
			</fieldset>
			<PlacePicker
				label={words.placeText}
				hint={words.placeHint}
				textName="placeText"
				idName="placeId"
				text={typed ? String(typed['placeText'] ?? '') : held.placeText}
				chosen={placeOf(props)}
				fault={faultOf(refusal, 'placeText') ?? faultOf(refusal, 'placeId')}
			/>
			<Field {...field('periodText')} hint={words.periodHint} />
			<SelectField
				name="heritageClass"
				label={words.heritageClass}
				hint={words.heritageClassHint}
				nothing={words.heritageClassNone}
				values={heritageClasses}
				nameOf={(heritageClass) => t.heritage.classes[heritageClass]}
				chosen={typed ? String(typed['heritageClass'] ?? '') : (held.heritageClass ?? '')}
			/>
			<TypedField {...field('maker')} />
			<TypedField {...field('shown')} hint={words.shownHint} />
		</>
	)
}
