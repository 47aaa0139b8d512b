import { refusalReasons } from '#moderation/review/decision.ts'
import { decisionsTogether } from '#moderation/review/together.ts'
import type { ChosenContribution } from '#db/read/list-chosen.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedList, typedText } from '#app/typed-text.ts'

/** One of those chosen, with how many of its findings are to be looked at one by one. */
export interface ChosenShown extends Omit<ChosenContribution, 'findings'> {
	readonly toLookAt: number
}

interface TogetherFormProps {
	readonly chosen: readonly ChosenShown[]
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
					<Chosen key={one.id} one={one} isTicked={answered === undefined || ticked.includes(one.id)} />
				))}
			</fieldset>
			<Field as="select" name="decision" label={t.desk.decide} fault={fault('decision')} defaultValue={typed('decision')} required>
				{decisionsTogether.map((decision) => (
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

/** What is approved here is read here, or opened beside. */
function Chosen({ one, isTicked }: { one: ChosenShown; isTicked: boolean }) {
	const words = useWords().t.queue.together
	return (
		<div className="panel stack-tight">
			<label className="row">
				<input type="checkbox" name="chosen" value={`${one.id}:${one.version}`} defaultChecked={isTicked} />
				<span>
					<b>{one.title || one.code}</b> · {one.giver}
				</span>
			</label>
			{one.description && <p className="small">{one.description}</p>}
			{one.toLookAt > 0 && <p className="small">⚠ {words.toLookAt(one.toLookAt)}</p>}
			<p className="small">
				<a href={`/review/${one.id}`} target="_blank" rel="noreferrer">
					{words.open}
				</a>
				{one.files > 0 && <span className="soft"> · {words.files(one.files)}</span>}
			</p>
		</div>
	)
}
