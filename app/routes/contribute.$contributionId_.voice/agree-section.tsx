import { ChoiceCard } from '#app/components/choice-card.tsx'
import { Hear, SpokenPrompt } from '#app/components/spoken-prompt.tsx'
import { consentPromptKey } from '#moderation/contribute/prompts.ts'
import { RadioCards } from '#app/components/radio-cards.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import { Recorder } from '#app/recorder/recorder.tsx'
import { consentFields, consentPurposes, currentConsent } from '#moderation/contribute/consent-text.ts'
import { isLicence, licenceChoices } from '#moderation/contribute/licence.ts'
import { buttonClass } from '#app/components/button-class.ts'
import { PartFiles } from './part-files.tsx'
import { PlainFile } from './plain-file.tsx'
import type { VoiceFormProps } from './voice-form-props.ts'

/** One spoken consent: its words read out, what of them is agreed to, and the answer recorded. Nothing is ticked beforehand. */
export function AgreeSection(props: VoiceFormProps) {
	const { seen, files, refusal, add } = props
	const { t, locale } = useWords()
	const words = t.voice.agree
	const fault = faultOf(refusal, 'proof')
	return (
		<>
			<div className="stack-tight">
				<h3 className="asked">{words.title}</h3>
				<p>{words.lead}</p>
				<Hear name="agree" />
			</div>
			<input type="hidden" name="consentLanguage" value={locale} readOnly />
			<Purposes {...props} />
			<Licences {...props} />
			<fieldset className="question" id="field-proof" tabIndex={-1}>
				<legend>{words.proof}</legend>
				<p className="field-hint">{words.proofHint}</p>
				{fault && <p className="field-fault">{faultSentence(t, fault)}</p>}
				<SpokenPrompt name="say">{words.say}</SpokenPrompt>
				{add ? (
					<>
						<Recorder
							memberId={seen.member.id}
							contributionId={seen.contribution.id}
							part="consent"
							label={t.voice.label.consent}
							helpPhone={seen.helpPhone}
							onKept={(kept) => add(kept, 'consent')}
						/>
						<label className={buttonClass('quiet', 'file-choice')}>
							{words.paper}
							<input
								type="file"
								accept="image/*"
								capture="environment"
								className="sr-only"
								onChange={(event) => {
									add([...(event.currentTarget.files ?? [])], 'signature')
									event.currentTarget.value = ''
								}}
							/>
						</label>
					</>
				) : (
					<>
						<PlainFile part="consent" accept="audio/*" />
						<PlainFile part="signature" accept="image/*" />
					</>
				)}
				<PartFiles files={files} parts={['consent', 'signature']} />
			</fieldset>
		</>
	)
}

function Purposes({ typed, refusal }: VoiceFormProps) {
	const { t, locale } = useWords()
	const language = locale === 'en' ? 'en' : 'vi'
	return (
		<div className="stack">
			{consentPurposes.map((purpose) => {
				const { version, words: texts } = currentConsent[purpose]
				const name = consentFields[purpose]
				const fault = faultOf(refusal, name)
				return (
					<div key={purpose} className="consent stack-tight" id={`field-${name}`} tabIndex={-1} data-purpose={purpose}>
						{fault && <p className="field-fault">{faultSentence(t, fault)}</p>}
						<Hear name={consentPromptKey(version)} />
						{texts[language].slice(0, -1).map((paragraph) => (
							<p key={paragraph} className="text">
								{paragraph}
							</p>
						))}
						<ChoiceCard
							type="checkbox"
							name={name}
							value={version}
							title={t.purposes[purpose]}
							means={texts[language].at(-1)}
							defaultChecked={typed?.[name] === version}
						/>
					</div>
				)
			})}
		</div>
	)
}

/** Asked only where reuse is agreed to; without scripts it stands open. */
function Licences({ seen, typed, refusal }: VoiceFormProps) {
	const { t } = useWords()
	const fault = faultOf(refusal, 'licence')
	const held = typed ? typed['licence'] : seen.contribution.draft.licence
	return (
		<fieldset className="question voice-licence" id="field-licence" tabIndex={-1}>
			<legend>{t.contribute.fields.licence}</legend>
			{fault && <p className="field-fault">{faultSentence(t, fault)}</p>}
			<RadioCards name="licence" values={licenceChoices.filter(isLicence)} words={t.heritage.licences} chosen={held} />
		</fieldset>
	)
}
