import { refusalReasons, type ReviewDecision } from '#moderation/review/decision.ts'
import { faultOf } from '#app/components/fault-of.ts'
import { RadioChoices } from '#app/components/radio-choices.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

interface DecisionFieldsProps {
	/** Said to those who listen alone: a heading asks it already. */
	readonly legend: string
	readonly decisions: readonly ReviewDecision[]
	readonly answered: Refused | undefined
	/** Chosen before anything was sent. */
	readonly chosen?: ReviewDecision | undefined
}

/** A decision at review, and its reason where it refuses. */
export function DecisionFields({ legend, decisions, answered, chosen }: DecisionFieldsProps) {
	const { t } = useWords()
	return (
		<>
			<RadioChoices
				name="decision"
				legend={legend}
				isLegendHidden
				values={decisions}
				words={t.desk.decisions}
				chosen={typedText(answered, 'decision', chosen)}
				required
			/>
			<SelectField
				name="reason"
				label={t.desk.reason}
				nothing={t.desk.chooseReason}
				values={refusalReasons}
				nameOf={(reason) => t.desk.reasons[reason]}
				fault={faultOf(answered?.refusal, 'reason')}
				chosen={typedText(answered, 'reason')}
			/>
		</>
	)
}
