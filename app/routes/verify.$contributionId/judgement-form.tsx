import type { SerializeFrom } from '@remix-run/node'
import { confidences, judgements } from '#moderation/verify/judgement.ts'
import type { Proposal } from '#server/verify/propose-matches.ts'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { Candidates } from './candidates.tsx'

export interface JudgementFormProps {
	readonly version: number
	readonly answered: Refused | undefined
	readonly proposal: SerializeFrom<Proposal>
}

/** The verdict: which item of the registry this is, if any, why, and how sure. */
export function JudgementForm({ version, answered, proposal }: JudgementFormProps) {
	const { t } = useWords()
	const refusal = answered?.refusal
	const typed = (name: string): string => typedText(answered, name)
	return (
		<form method="post" className="stack" aria-labelledby="verdict">
			<Candidates proposal={proposal} choose chosen={typed('candidate')} />
			<h2 id="verdict">{t.desk.verdictTitle}</h2>
			<input type="hidden" name="intent" value="judge" />
			<input type="hidden" name="version" value={version} />
			<fieldset className="choices" id="field-judgement">
				<legend className="sr-only">{t.desk.verdictTitle}</legend>
				{judgements.map((judgement) => (
					<ChoiceCard
						key={judgement}
						type="radio"
						name="judgement"
						value={judgement}
						title={t.desk.judgements[judgement].name}
						means={t.desk.judgements[judgement].means}
						defaultChecked={typed('judgement') === judgement}
						required
					/>
				))}
			</fieldset>
			<Field
				name="identifier"
				label={t.desk.identifier}
				hint={t.desk.identifierHint}
				fault={faultOf(refusal, 'identifier')}
				defaultValue={typed('identifier')}
				autoComplete="off"
			/>
			<Field
				name="duplicateCode"
				label={t.desk.duplicateCode}
				fault={faultOf(refusal, 'duplicateCode')}
				defaultValue={typed('duplicateCode')}
				autoComplete="off"
			/>
			<Field
				as="textarea"
				name="reason"
				rows={4}
				label={t.desk.why}
				hint={t.desk.whyHint}
				fault={faultOf(refusal, 'reason')}
				defaultValue={typed('reason')}
				required
			/>
			<Field
				as="select"
				name="confidence"
				label={t.desk.howSure}
				fault={faultOf(refusal, 'confidence')}
				defaultValue={typed('confidence')}
				required
			>
				<option value="" />
				{confidences.map((confidence) => (
					<option key={confidence} value={confidence}>
						{t.desk.confidences[confidence]}
					</option>
				))}
			</Field>
			<Button kind="primary">{t.desk.record}</Button>
		</form>
	)
}
