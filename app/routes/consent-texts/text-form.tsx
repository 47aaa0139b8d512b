import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { consentLanguages, consentPurposes } from '#moderation/contribute/consent-text.ts'
import { languages } from '#moderation/heritage.ts'

/** The words of one purpose in a language the house has none of its own in. */
export function TextForm({ refused }: { refused: Refused | undefined }) {
	const { t } = useWords()
	const words = t.consents
	const fault = (name: string) => faultOf(refused?.refusal, name)
	const others = languages.filter((language) => !consentLanguages.some((own) => own === language))
	return (
		<form method="post" className="stack-tight panel">
			<Field
				as="select"
				name="purpose"
				label={words.textLabels.purpose}
				fault={fault('purpose')}
				defaultValue={typedText(refused, 'purpose')}
			>
				<option value="">{words.choose}</option>
				{consentPurposes.map((purpose) => (
					<option key={purpose} value={purpose}>
						{t.purposes[purpose]}
					</option>
				))}
			</Field>
			<Field
				as="select"
				name="language"
				label={words.textLabels.language}
				fault={fault('language')}
				defaultValue={typedText(refused, 'language')}
			>
				<option value="">{words.choose}</option>
				{others.map((language) => (
					<option key={language} value={language}>
						{t.languages.names[language]}
					</option>
				))}
			</Field>
			<Field
				as="textarea"
				name="words"
				rows={8}
				label={words.textLabels.words}
				hint={words.textHint}
				fault={fault('words')}
				defaultValue={typedText(refused, 'words')}
			/>
			<div>
				<Button kind="primary">{words.addText}</Button>
			</div>
		</form>
	)
}
