import { useState } from 'react'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { consentPurposes, currentConsent } from '#moderation/contribute/consent-text.ts'
import { consentWays, type ConsentWay } from '#moderation/contribute/consent.ts'
import { SpokenProof, type SpokenProofProps } from './spoken-proof.tsx'

/** Every purpose with its words to be read aloud; nothing is ticked beforehand. */
export function DeskConsentFields({ fault, ...spoken }: SpokenProofProps) {
	const { t, locale } = useWords()
	const words = t.collectionDay.form
	const [way, setWay] = useState<ConsentWay>('tick')
	return (
		<div className="stack">
			<fieldset className="question" id="field-purposes">
				<legend>{words.consent}</legend>
				<p className="field-hint">{words.consentHint}</p>
				{consentPurposes.map((purpose) => {
					const paragraphs = currentConsent[purpose].words[locale === 'en' ? 'en' : 'vi']
					return (
						<div key={purpose} className="desk-purpose">
							<label>
								<input type="checkbox" name="purposes" value={purpose} /> <span>{paragraphs.at(-1)}</span>
							</label>
							<details>
								<summary>{words.readAloud}</summary>
								{paragraphs.map((paragraph) => (
									<p key={paragraph}>{paragraph}</p>
								))}
							</details>
						</div>
					)
				})}
			</fieldset>
			<fieldset className="question">
				<legend>{words.way}</legend>
				<div className="stack-tight">
					{consentWays.map((one) => (
						<ChoiceCard
							key={one}
							type="radio"
							name="way"
							value={one}
							title={words.ways[one]}
							checked={way === one}
							onChange={() => setWay(one)}
						/>
					))}
				</div>
			</fieldset>
			{way === 'voice' && <SpokenProof key="spoken" fault={fault} {...spoken} />}
			{way === 'signature' && (
				<Field
					key={way}
					label={words.proof}
					hint={words.proofHint}
					fault={fault}
					name="proof"
					type="file"
					accept="image/*"
					capture="environment"
				/>
			)}
		</div>
	)
}
