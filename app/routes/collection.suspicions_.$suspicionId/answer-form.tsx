import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { suspicionOutcomes } from '#moderation/collection/suspicion.ts'

export function AnswerForm({ answered }: { readonly answered: Pick<Refused, 'typed' | 'refusal'> | undefined }) {
	const { t } = useWords()
	const words = t.suspicions
	return (
		<form method="post" className="stack" aria-labelledby="answer">
			<h2 id="answer">{words.answer}</h2>
			<Field
				as="select"
				name="outcome"
				label={words.outcome}
				fault={faultOf(answered?.refusal, 'outcome')}
				defaultValue={typedText(answered, 'outcome')}
			>
				<option value="">{t.collection.item.choose}</option>
				{suspicionOutcomes.map((outcome) => (
					<option key={outcome} value={outcome}>
						{words.outcomes[outcome]}
					</option>
				))}
			</Field>
			<Field
				as="textarea"
				rows={4}
				name="answer"
				label={words.answerLabel}
				hint={words.answerHint}
				fault={faultOf(answered?.refusal, 'answer')}
				defaultValue={typedText(answered, 'answer')}
			/>
			<div className="row">
				<Button name="intent" value="close">
					{words.close}
				</Button>
			</div>
		</form>
	)
}
