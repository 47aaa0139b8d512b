import type { SerializeFrom } from '@remix-run/node'
import type { SeenForMerge } from '#server/merge/see-for-merge.ts'
import { ActFields } from '#app/components/desk/act-fields.tsx'
import { Button } from '#app/components/button.tsx'
import { CreditLine } from '#app/components/credit-line.tsx'
import { ContributedValue, RecordValue } from '#app/components/desk/field-value.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { MergeFiles } from './merge-files.tsx'

export interface MergeFormProps {
	readonly seen: SerializeFrom<SeenForMerge>
	readonly answered: Refused | undefined
	readonly canMerge: boolean
}

/** Registry beside contribution, field by field, each with its choice; then the files; then the act. */
export function MergeForm({ seen, answered, canMerge }: MergeFormProps) {
	const { t } = useWords()
	const { contribution, entry } = seen
	const { licence } = contribution
	return (
		<form method="post" className="stack merge-form">
			<input type="hidden" name="intent" value="merge" />
			<input type="hidden" name="version" value={contribution.facts.version} />
			<input type="hidden" name="entryVersion" value={seen.entryVersion} />
			<div className="panel row">
				{licence && licence !== 'keep-only' && <LicenceBadge licence={licence} plain />}
				<CreditLine credit={seen.words.credit} />
				{contribution.match && <span>{t.desk.verifiedBy(contribution.match.by)}</span>}
			</div>
			<div className="scroll-x">
				<table className="table merge-table">
					<thead>
						<tr>
							<td />
							<th scope="col">{t.desk.inRegistry}</th>
							<th scope="col">{t.desk.contributed}</th>
							<th scope="col">{t.desk.choose}</th>
						</tr>
					</thead>
					<tbody>
						{seen.rows.map(({ field, choices }) => (
							<tr key={field} id={`field-${field}`}>
								<th scope="row">{t.desk.fields[field]}</th>
								<td data-label={t.desk.inRegistry}>
									{entry ? (
										<RecordValue record={seen.record} field={field} place={seen.recordPlace} />
									) : (
										<span className="soft">{t.desk.empty}</span>
									)}
								</td>
								<td data-label={t.desk.contributed}>
									<ContributedValue words={seen.words} field={field} place={contribution.placeLabel} />
								</td>
								<td>
									<Choices
										field={field}
										choices={choices}
										typed={typedText(answered, `choice-${field}`, entry ? 'keep' : 'take')}
										fault={faultOf(answered?.refusal, field) !== undefined}
									/>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<MergeFiles files={contribution.files} answered={answered} />
			<Field as="textarea" name="note" rows={2} label={t.desk.mergeReason} defaultValue={typedText(answered, 'note')} maxLength={2000} />
			<ActFields offer={seen.act} answered={answered} />
			{canMerge && <Button kind="primary">{t.desk.merge}</Button>}
		</form>
	)
}

interface ChoicesProps {
	readonly field: SerializeFrom<SeenForMerge>['rows'][number]['field']
	readonly choices: SerializeFrom<SeenForMerge>['rows'][number]['choices']
	readonly typed: string
	readonly fault: boolean
}

function Choices({ field, choices, typed, fault }: ChoicesProps) {
	const { t } = useWords()
	return (
		<fieldset className="merge-choices" aria-invalid={fault || undefined}>
			<legend className="sr-only">{t.desk.fields[field]}</legend>
			{choices.map((choice) => (
				<label key={choice}>
					<input type="radio" name={`choice-${field}`} value={choice} defaultChecked={typed === choice} /> {t.desk.choices[choice]}
				</label>
			))}
		</fieldset>
	)
}
