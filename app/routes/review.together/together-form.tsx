import { refusalReasons } from '#moderation/review/decision.ts'
import type { ChosenContribution } from '#db/read/list-chosen.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { togetherDecisions } from '#app/forms/together.ts'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedList, typedText } from '#app/typed-text.ts'

interface TogetherFormProps {
	readonly chosen: readonly ChosenContribution[]
	readonly answered: Refused | undefined
}

/** Those chosen, ticked, with their words; one decision and one reason for all that stay ticked. */
export function TogetherForm({ chosen, answered }: TogetherFormProps) {
	const { t } = useWords()
	const words = t.queue.together
	const typed = (name: string): string => typedText(answered, name)
	const fault = (name: string) => faultOf(answered?.refusal, name)
	const ticked = typedList(answered, 'chosen').map((value) => value.slice(0, 36))
	return (
		<form method="post" className="stack">
			<fieldset className="stack-tight">
				<legend>{words.chosen}</legend>
				{chosen.map((one) => (
					<label key={one.id} className="panel row">
						<input
							type="checkbox"
							name="chosen"
							value={`${one.id}:${one.version}`}
							defaultChecked={answered === undefined || ticked.includes(one.id)}
						/>
						<span>
							<b>{one.title || one.code}</b> · {one.giver}
							<br />
							<span className="small">{one.description}</span>
						</span>
					</label>
				))}
			</fieldset>
			<Field as="select" name="decision" label={t.desk.decide} fault={fault('decision')} defaultValue={typed('decision')} required>
				{togetherDecisions.map((decision) => (
					<option key={decision} value={decision}>
						{t.desk.decisions[decision].name}
					</option>
				))}
			</Field>
			<SelectField
				name="reason"
				label={t.desk.reason}
				nothing={t.desk.chooseReason}
				values={refusalReasons}
				nameOf={(reason) => t.desk.reasons[reason]}
				fault={fault('reason')}
				chosen={typed('reason')}
			/>
			<Field
				as="textarea"
				name="message"
				rows={5}
				label={t.desk.message}
				hint={words.messageHint}
				fault={fault('message')}
				defaultValue={typed('message')}
			/>
			<div>
				<Button kind="primary">{words.record}</Button>
			</div>
		</form>
	)
}
