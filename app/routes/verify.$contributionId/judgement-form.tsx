import type { SerializeFrom } from '@remix-run/node'
import type { DeskContribution } from '#db/read/find-desk-contribution.ts'
import { SeenField } from '#app/components/desk/both-versions.tsx'
import { careFlags, confidences, judgements } from '#moderation/verify/judgements.ts'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { RadioChoices } from '#app/components/radio-choices.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { typedList, typedText } from '#app/typed-text.ts'
import type { Answered } from './answered.ts'
import { CitedFields } from './cited-fields.tsx'
import { FindingFields } from './finding-fields.tsx'
import './judgement.css'

export interface JudgementFormProps {
	readonly contribution: SerializeFrom<DeskContribution>
	readonly answered: Answered | undefined
	/** The entry laid beside the contribution: what the verdict speaks of, unless another identifier is typed. */
	readonly candidate: { readonly identifier: string; readonly title: string } | null
	/** Without it the form still holds what was typed, and takes the work before it records. */
	readonly holdsClaim: boolean
}

/** The verdict: what this is, on which evidence, how sure, and what would change it. */
export function JudgementForm({ contribution, answered, candidate, holdsClaim }: JudgementFormProps) {
	const { t } = useWords()
	const words = t.verdicts
	const refusal = answered?.refusal
	const typed = (name: string): string => typedText(answered, name)
	const ticked = typedList(answered, 'flag')
	return (
		<form method="post" className="stack judgement" aria-labelledby="verdict">
			{/* Enter sends the verdict, not the first of the buttons that add a row. */}
			<button type="submit" className="judgement-enter" tabIndex={-1} aria-hidden="true" />
			<h2 id="verdict">{t.desk.verdictTitle}</h2>
			<input type="hidden" name="version" value={contribution.facts.version} />
			<SeenField contribution={contribution} />
			{!holdsClaim && <input type="hidden" name="also" value="claim" />}
			<RadioChoices
				name="judgement"
				legend={t.desk.verdictTitle}
				isLegendHidden
				values={judgements}
				words={t.desk.judgements}
				chosen={typed('judgement')}
				required
			/>
			{candidate && (
				<div className="judgement-only for-match for-component for-disputed">
					<p>
						<span className="small soft">{t.verifyDesk.citing}</span>
						<br />
						<b>{candidate.identifier}</b> · {candidate.title}
					</p>
					<input type="hidden" name="candidate" value={candidate.identifier} />
				</div>
			)}
			<FindingFields answered={answered} />
			<CitedFields answered={answered} />
			<fieldset className="judgement-part">
				<legend>
					<h3>{words.flagsTitle}</h3>
				</legend>
				<p className="field-hint">{words.flagsHint}</p>
				<div className="choices">
					{careFlags.map((flag) => (
						<ChoiceCard
							key={flag}
							type="checkbox"
							name="flag"
							value={flag}
							title={words.flags[flag].name}
							means={words.flags[flag].means}
							defaultChecked={ticked.includes(flag)}
						/>
					))}
				</div>
			</fieldset>
			<SelectField
				name="confidence"
				label={words.howSure}
				nothing={words.chooseSure}
				values={confidences}
				nameOf={(confidence) => t.desk.confidences[confidence]}
				fault={faultOf(refusal, 'confidence')}
				chosen={typed('confidence')}
			/>
			<TypedField
				as="textarea"
				name="wouldChange"
				rows={2}
				label={words.wouldChange}
				hint={words.wouldChangeHint}
				fault={faultOf(refusal, 'wouldChange')}
				defaultValue={typed('wouldChange')}
			/>
			<TypedField
				as="textarea"
				name="reason"
				rows={3}
				label={words.reason}
				hint={words.reasonHint}
				fault={faultOf(refusal, 'reason')}
				defaultValue={typed('reason')}
			/>
			{!holdsClaim && <p>{words.keptText}</p>}
			<Button kind="primary" name="intent" value="judge">
				{holdsClaim ? t.desk.record : words.claimAndRecord}
			</Button>
		</form>
	)
}
