import { questionFields, questionMax, questionName } from '#moderation/review/questions.ts'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** What is asked about single fields: each becomes a thread that the contributor answers. */
export function QuestionFields({ answered }: { answered: Refused | undefined }) {
	const { t } = useWords()
	const words = t.asking
	const isTyped = questionFields.some((field) => typedText(answered, questionName(field)) !== '')
	return (
		<details className="field-questions" open={isTyped}>
			<summary>{words.ask}</summary>
			<p className="field-hint">{words.askHint}</p>
			<div className="stack-tight">
				{questionFields.map((field) => (
					<Field
						key={field}
						name={questionName(field)}
						label={words.about(words.fields[field])}
						fault={faultOf(answered?.refusal, questionName(field))}
						defaultValue={typedText(answered, questionName(field))}
						maxLength={questionMax}
						dir="auto"
					/>
				))}
			</div>
		</details>
	)
}
