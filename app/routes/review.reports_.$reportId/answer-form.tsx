import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { reportOutcomes } from '#moderation/review/report.ts'

/** What was done about a report, and the words whoever made it reads. */
export function AnswerForm({ answered }: { answered: Refused | undefined }) {
	const { t } = useWords()
	const words = t.after.reports
	return (
		<form method="post" className="panel stack">
			<h2>{words.answerTitle}</h2>
			<SelectField
				name="outcome"
				label={words.outcome}
				nothing={words.chooseOutcome}
				values={reportOutcomes}
				nameOf={(outcome) => t.after.reportOutcomes[outcome]}
				fault={faultOf(answered?.refusal, 'outcome')}
				chosen={typedText(answered, 'outcome')}
			/>
			<Field
				as="textarea"
				name="answer"
				rows={4}
				label={words.answer}
				hint={words.answerHint}
				fault={faultOf(answered?.refusal, 'answer')}
				defaultValue={typedText(answered, 'answer')}
			/>
			<div className="row">
				<Button kind="primary" name="intent" value="close">
					{words.close}
				</Button>
			</div>
		</form>
	)
}
