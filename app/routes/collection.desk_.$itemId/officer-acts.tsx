import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { actsWithReason, type ItemAct } from '#moderation/collection/lifecycle.ts'
import type { DeskSeen } from './seen.ts'

interface ActsProps {
	readonly seen: DeskSeen
	readonly answered: Pick<Refused, 'typed' | 'refusal'> | undefined
}

/** What an officer may do now, drawn from the table of acts. */
export function OfficerActs({ seen: { item, acts }, answered }: ActsProps) {
	const { t } = useWords()
	const words = t.collection
	if (acts.length === 0) return null
	const fault = (name: string) => faultOf(answered?.refusal, name)
	return (
		<form method="post" className="stack" aria-labelledby="acts">
			<input type="hidden" name="version" value={item.version} />
			<h2 id="acts">{words.desk.act}</h2>
			{acts.includes('certify') && (
				<Field
					name="certificateNumber"
					label={words.fields.certificateNumber}
					fault={fault('certificateNumber')}
					defaultValue={typedText(answered, 'certificateNumber')}
				/>
			)}
			{acts.some((act) => actsWithReason.includes(act)) && (
				<Field
					as="textarea"
					rows={3}
					name="words"
					label={words.desk.words}
					fault={fault('words')}
					defaultValue={typedText(answered, 'words')}
				/>
			)}
			{acts.includes('dispute') && (
				<Field name="otherCode" label={words.desk.otherCode} fault={fault('otherCode')} defaultValue={typedText(answered, 'otherCode')} />
			)}
			<div className="row">
				{orderly(acts).map((act) => (
					<Button key={act} name="act" value={act} kind={act === 'dispute' ? 'danger' : 'secondary'}>
						{words.acts[act]}
					</Button>
				))}
			</div>
		</form>
	)
}

/** The Enter key presses a form's first button: never the one that stops an application. */
function orderly(acts: readonly ItemAct[]): ItemAct[] {
	return [...acts.filter((act) => act !== 'dispute'), ...acts.filter((act) => act === 'dispute')]
}
