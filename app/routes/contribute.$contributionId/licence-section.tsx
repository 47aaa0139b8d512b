import { ChoiceCard } from '#app/components/choice-card.tsx'
import { RadioCards } from '#app/components/radio-cards.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { consentFields, consentPurposes, currentConsent } from '#moderation/contribute/consent-text.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import { rightsBases, type RightsBasis } from '#moderation/contribute/rights.ts'
import { licenceChoices, type LicenceChoice } from '#moderation/contribute/licence.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { Question } from './question.tsx'
import { StepSection } from './step-section.tsx'

/** How others may use it, chosen and never preset; then each consent, with its whole text beside its tick. */
export function LicenceSection({
	draft,
	rightsBasis,
	lastLicence,
	ticked,
	refusal,
}: {
	draft: Draft
	/** How they say they stand to what they give. */
	rightsBasis: RightsBasis | null
	/** Offered in words, never selected. */
	lastLicence: LicenceChoice | null
	ticked: Readonly<Record<string, unknown>> | undefined
	refusal: Refusal | null
}) {
	const { t, locale } = useWords()
	const words = t.contribute
	return (
		<StepSection step="licence" title={words.steps.licence}>
			<Question name="rightsBasis" legend={t.voice.rights.ask} hint={t.voice.rights.askHint} refusal={refusal}>
				<div className="choices">
					{rightsBases.map((basis) => (
						<ChoiceCard
							key={basis}
							type="radio"
							name="rightsBasis"
							value={basis}
							title={t.voice.rights.bases[basis].title}
							means={t.voice.rights.bases[basis].means}
							defaultChecked={(ticked ? ticked['rightsBasis'] : rightsBasis) === basis}
						/>
					))}
				</div>
			</Question>
			{lastLicence && draft.licence === null && <p className="soft">{t.voice.rights.last(t.heritage.licences[lastLicence].name)}</p>}
			<Question name="licence" legend={words.fields.licence} hint={words.fields.licenceHint} refusal={refusal}>
				<RadioCards name="licence" values={licenceChoices} words={t.heritage.licences} chosen={draft.licence} />
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
