import { heritageClasses } from '#moderation/heritage.ts'
import { conflictKinds } from '#moderation/review/conflict-of-interest.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** A relative by their user name, or the class one trades in. */
export function ConflictForm({ answered }: { answered: Refused | undefined }) {
	const { t } = useWords()
	const words = t.queue.conflicts
	const fault = (name: string) => faultOf(answered?.refusal, name)
	const typed = (name: string) => typedText(answered, name)
	return (
		<form method="post" className="filters">
			<Field as="select" name="kind" label={words.kind} fault={fault('kind')} defaultValue={typed('kind')} required>
				<option value="">{words.choose}</option>
				{conflictKinds.map((kind) => (
					<option key={kind} value={kind}>
						{words.kinds[kind]}
					</option>
				))}
			</Field>
			<Field name="relative" label={words.relative} fault={fault('relative')} defaultValue={typed('relative')} maxLength={64} />
			<Field
				as="select"
				name="heritageClass"
				label={words.heritageClass}
				fault={fault('heritageClass')}
				defaultValue={typed('heritageClass')}
			>
				<option value="">{words.choose}</option>
				{heritageClasses.map((value) => (
					<option key={value} value={value}>
						{t.heritage.classes[value]}
					</option>
				))}
			</Field>
			<Field name="note" label={words.note} hint={words.noteHint} fault={fault('note')} defaultValue={typed('note')} maxLength={500} />
			<Button kind="primary">{words.declare}</Button>
		</form>
	)
}
