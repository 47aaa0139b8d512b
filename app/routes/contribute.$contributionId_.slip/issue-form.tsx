import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** Asks whom the slip is for; nothing is chosen beforehand. */
export function IssueForm({ refused }: { refused: Pick<Refused, 'typed'> | undefined }) {
	const words = useWords().t.slips.own
	const chosen = typedText(refused, 'whom')
	const choice = (value: 'another' | 'self') => ({
		type: 'radio' as const,
		name: 'whom',
		value,
		defaultChecked: chosen === value,
		required: true,
	})
	return (
		<form method="post" className="stack">
			<fieldset id="field-whom" className="stack-tight">
				<legend>{words.forWhom}</legend>
				<div className="choices">
					<ChoiceCard {...choice('another')} title={words.another} means={words.anotherMeans} />
					<ChoiceCard {...choice('self')} title={words.self} means={words.selfMeans} />
				</div>
			</fieldset>
			<div className="row">
				<Button kind="primary" name="intent" value="issue">
					{words.issue}
				</Button>
			</div>
		</form>
	)
}
