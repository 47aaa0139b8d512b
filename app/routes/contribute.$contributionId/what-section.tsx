import { OtherLanguages } from '#app/components/languages/other-languages.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { PlacePicker, type PlaceChoice } from '#app/components/place-picker.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { placeLabel } from '#app/i18n/place-label.ts'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import type { PlaceView } from '#db/read/list-places.ts'
import { heritageClasses, languages } from '#moderation/heritage.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { Question } from './question.tsx'
import { StepSection } from './step-section.tsx'

/** What it is, in which language, where and when. */
export function WhatSection({
	draft,
	place,
	offeredPlaces,
	otherLanguage,
	refusal,
}: Pick<OwnedContribution, 'place' | 'offeredPlaces'> & { draft: Draft; otherLanguage: string; refusal: Refusal | null }) {
	const { t } = useWords()
	const words = t.contribute.fields
	const choiceOf = (unit: PlaceView): PlaceChoice => ({ placeId: unit.placeId, label: placeLabel(t, unit) })
	const field = (name: 'title' | 'description' | 'periodText') =>
		({ name, label: words[name], fault: faultOf(refusal, name), defaultValue: draft[name], dir: 'auto' }) as const
	return (
		<StepSection step="what" title={t.contribute.steps.what}>
			<TypedField {...field('title')} keysOpen isTakenByForm hint={words.titleHint} autoComplete="off" />
			<TypedField {...field('description')} keysOpen isTakenByForm as="textarea" hint={words.descriptionHint} />
			<Question name="languages" legend={words.languages} hint={words.languagesHint} refusal={refusal}>
				<div className="choices choices-small">
					{languages.map((language) => (
						<ChoiceCard
							key={language}
							type="checkbox"
							name="languages"
							value={language}
							title={t.languages.names[language]}
							defaultChecked={draft.languages.includes(language)}
						/>
					))}
				</div>
				<OtherLanguages held={draft.languages} typed={otherLanguage} refusal={refusal} />
			</Question>
			<PlacePicker
				label={words.placeText}
				hint={words.placeHint}
				textName="placeText"
				idName="placeId"
				text={draft.placeText}
				chosen={place && draft.placeId === place.placeId ? choiceOf(place) : null}
				choices={offeredPlaces.map(choiceOf)}
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
				fault={faultOf(refusal, 'heritageClass')}
				chosen={draft.heritageClass ?? ''}
			/>
		</StepSection>
	)
}
