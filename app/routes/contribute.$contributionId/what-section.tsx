import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { heritageClasses, languages } from '#moderation/heritage.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { Question } from './question.tsx'
import { StepSection } from './step-section.tsx'

/** What it is, in which language, where and when. */
export function WhatSection({ draft, placeName, refusal }: { draft: Draft; placeName: string | null; refusal: Refusal | null }) {
	const { t } = useWords()
	const words = t.contribute.fields
	const field = (name: 'title' | 'description' | 'placeText' | 'periodText') =>
		({ name, label: words[name], fault: faultOf(refusal, name), defaultValue: draft[name], dir: 'auto' }) as const
	return (
		<StepSection step="what" title={t.contribute.steps.what}>
			<Field {...field('title')} hint={words.titleHint} autoComplete="off" />
			<Field {...field('description')} as="textarea" hint={words.descriptionHint} />
			<Question name="languages" legend={words.languages} hint={words.languagesHint} refusal={refusal}>
				<div className="choices choices-small">
					{languages.map((language) => (
						<ChoiceCard
							key={language}
							type="checkbox"
							name="languages"
							value={language}
							title={t.heritage.languages[language]}
							defaultChecked={draft.languages.includes(language)}
						/>
					))}
				</div>
			</Question>
			<input type="hidden" name="placeId" defaultValue={draft.placeId ?? ''} />
			<Field {...field('placeText')} hint={placeName ? `${words.placeHint} (${placeName})` : words.placeHint} />
			<Field {...field('periodText')} hint={words.periodHint} />
			<Field
				as="select"
				name="heritageClass"
				label={words.heritageClass}
				hint={words.heritageClassHint}
				fault={faultOf(refusal, 'heritageClass')}
				defaultValue={draft.heritageClass ?? ''}
			>
				<option value="">{words.heritageClassNone}</option>
				{heritageClasses.map((heritageClass) => (
					<option key={heritageClass} value={heritageClass}>
						{t.heritage.classes[heritageClass]}
					</option>
				))}
			</Field>
		</StepSection>
	)
}
