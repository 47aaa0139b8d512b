import { ChoiceCard } from '#app/components/choice-card.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { consentFields, consentPurposes, currentConsent } from '#moderation/contribute/consent-text.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import { licenceChoices } from '#moderation/contribute/licence.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { Question } from './question.tsx'
import { StepSection } from './step-section.tsx'

/** How others may use it, chosen and never preset; then each consent, with its whole text beside its tick. */
export function LicenceSection({
	draft,
	ticked,
	refusal,
}: {
	draft: Draft
	ticked: Readonly<Record<string, unknown>> | undefined
	refusal: Refusal | null
}) {
	const { t, locale } = useWords()
	const words = t.contribute
	return (
		<StepSection step="licence" title={words.steps.licence}>
			<Question name="licence" legend={words.fields.licence} hint={words.fields.licenceHint} refusal={refusal}>
				<div className="choices">
					{licenceChoices.map((licence) => (
						<ChoiceCard
							key={licence}
							type="radio"
							name="licence"
							value={licence}
							title={t.heritage.licences[licence].name}
							means={t.heritage.licences[licence].means}
							consequence={t.heritage.licences[licence].consequence}
							defaultChecked={draft.licence === licence}
						/>
					))}
				</div>
			</Question>
			<div className="text stack-tight">
				<h3>{words.consent.title}</h3>
				<p>{words.consent.lead}</p>
			</div>
			{consentPurposes.map((purpose) => {
				const { version, words: texts } = currentConsent[purpose]
				const paragraphs = texts[locale]
				return (
					<div key={purpose} className={`consent consent-${purpose}`}>
						<Question name={consentFields[purpose]} legend={t.purposes[purpose]} refusal={refusal}>
							<div className="text stack-tight">
								{paragraphs.slice(0, -1).map((paragraph) => (
									<p key={paragraph}>{paragraph}</p>
								))}
							</div>
							<ChoiceCard
								type="checkbox"
								name={consentFields[purpose]}
								value={version}
								title={paragraphs.at(-1)}
								consequence={words.consent.when[purpose]}
								defaultChecked={ticked?.[consentFields[purpose]] === version}
							/>
							<p className="small soft">{words.consent.version(version)}</p>
						</Question>
					</div>
				)
			})}
		</StepSection>
	)
}
