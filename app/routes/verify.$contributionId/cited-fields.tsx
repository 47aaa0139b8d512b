import { citedField, citedKinds, citedParts, type CitedKind } from '#moderation/verify/cited.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { typedList, typedText } from '#app/typed-text.ts'
import type { Answered } from './answered.ts'

/** The evidence a verdict stands on, by kind; rows can be added without a script. */
export function CitedFields({ answered }: { answered: Answered | undefined }) {
	const { t } = useWords()
	const words = t.verdicts
	const fault = faultOf(answered?.refusal, 'cited')
	return (
		<fieldset className="judgement-part" id="field-cited" aria-describedby={fault ? 'cited-hint cited-fault' : 'cited-hint'}>
			<legend>
				<h3>{words.citedTitle}</h3>
			</legend>
			<p className="field-hint" id="cited-hint">
				{words.citedHint}
			</p>
			{fault && (
				<p className="field-fault" id="cited-fault">
					{words.citedMissing}
				</p>
			)}
			{citedKinds.map((kind) => (
				<CitedOfKind key={kind} kind={kind} answered={answered} />
			))}
		</fieldset>
	)
}

function CitedOfKind({ kind, answered }: { kind: CitedKind; answered: Answered | undefined }) {
	const { t } = useWords()
	const words = t.verdicts
	const { parts, needed } = citedParts[kind]
	const columns = parts.map((part) => typedList(answered, citedField(kind, part)))
	const asked = answered?.refusal === null && typedText(answered, 'intent') === `more-${kind}`
	const rows = Math.max(1, ...columns.map((column) => column.length)) + (asked ? 1 : 0)
	const isFilled = columns.some((column) => column.some((text) => text !== ''))
	const faults = parts.flatMap((part) => faultOf(answered?.refusal, citedField(kind, part)) ?? [])
	return (
		<details className="judgement-cited" open={isFilled || asked || faults.length > 0}>
			<summary>{words.kinds[kind].name}</summary>
			{Array.from({ length: rows }, (_, row) => (
				<fieldset key={row} className="judgement-source">
					<legend className="sr-only">
						{words.kinds[kind].one} {row + 1}
					</legend>
					{parts.map((part, column) => {
						const name = citedField(kind, part)
						const text = columns[column]?.[row] ?? ''
						const isLong = part === 'note'
						const rowIsUsed = columns.some((one) => (one[row] ?? '').trim() !== '')
						const isFaulty = rowIsUsed && (needed.some((one) => one === part) ? text.trim() === '' : text.length > 0)
						return (
							<Field
								key={part}
								{...(isLong ? { as: 'textarea' as const, rows: 2 } : { autoComplete: 'off' })}
								id={row === 0 ? `field-${name}` : `field-${name}-${row}`}
								name={name}
								label={words.parts[part]}
								hint={
									kind === 'own-knowledge'
										? words.partHints.knowledge
										: part === 'name' || part === 'relation'
											? words.partHints[part]
											: undefined
								}
								fault={isFaulty ? faultOf(answered?.refusal, name) : undefined}
								defaultValue={text}
							/>
						)
					})}
				</fieldset>
			))}
			<Button kind="quiet" name="intent" value={`more-${kind}`} formNoValidate>
				{words.kinds[kind].more}
			</Button>
		</details>
	)
}
