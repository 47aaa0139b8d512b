import { publicTag } from '#moderation/contribute/language-tag.ts'
import type { SerializeFrom } from '@remix-run/node'
import { entryFields, type EntryRecord } from '#moderation/entry.ts'
import { changedField, wantedRecord } from '#moderation/merge/merge-field.ts'
import { decisionsOf } from '#moderation/merge/plan.ts'
import { mergeFields } from '#moderation/merge/proposal.ts'
import { sameValue } from '#moderation/merge/same-value.ts'
import type { SeenForMerge } from '#server/merge/see-for-merge.ts'
import { RecordValue } from '#app/components/desk/field-value.tsx'
import { Notice } from '#app/components/notice.tsx'
import { parseMerge } from '#app/forms/merge.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Answered } from './answered.ts'

export interface ThreeWayProps {
	readonly seen: SerializeFrom<SeenForMerge>
	readonly earlier: EntryRecord
	readonly answered: Answered
}

/** The entry as it was when the officer began, as it is now, and what they want of it: shown when someone else merged meanwhile. Nothing of theirs is lost. */
export function ThreeWay({ seen, earlier, answered }: ThreeWayProps) {
	const { t } = useWords()
	const form = parseMerge(typedForm(answered))
	const decisions = decisionsOf({ words: seen.words, choices: form.choices, edits: form.edits })
	const wanted = wantedRecord(earlier, decisions, seen.words)
	const hasMoved = (field: (typeof entryFields)[number]): boolean => !sameValue(earlier[field], seen.record[field])
	const elsewhere = entryFields.filter((field) => hasMoved(field) && field !== 'notes' && !seen.rows.some((row) => row.field === field))
	return (
		<Notice kind="warning" title={t.merge.threeWay} id="three-way">
			<p>{t.merge.threeWayLead}</p>
			<div className="scroll-x">
				<table className="table">
					<thead>
						<tr>
							<td />
							<th scope="col">{t.merge.begun(form.entryVersion)}</th>
							<th scope="col">{t.merge.now(seen.entryVersion)}</th>
							<th scope="col">{t.merge.wanted}</th>
						</tr>
					</thead>
					<tbody>
						{mergeFields
							.filter((field) => seen.rows.some((row) => row.field === field))
							.map((field) => {
								const decision = decisions.find((one) => one.field === field)
								const moved = hasMoved(decision ? changedField(decision) : field)
								return (
									<tr key={field}>
										<th scope="row">
											{t.desk.fields[field]} {moved && <span className="small merge-moved">{t.merge.changedMeanwhile}</span>}
										</th>
										<td>
											<RecordValue record={earlier} field={field} place={null} />
										</td>
										<td>
											<RecordValue record={seen.record} field={field} place={seen.recordPlace} />
										</td>
										<td>
											{decision ? (
												<>
													<b>{t.desk.choices[decision.choice]}</b>: <Wanted record={wanted} decision={decision} />
												</>
											) : (
												<span className="soft">{t.merge.leftAsIs}</span>
											)}
										</td>
									</tr>
								)
							})}
					</tbody>
				</table>
			</div>
			{elsewhere.length > 0 && <p>{t.merge.changedElsewhere(elsewhere.map((field) => t.registry.fields[field]).join(', '))}</p>}
		</Notice>
	)
}

/** Words set beside a description are an account; everything else is its field. */
function Wanted({ record, decision }: { record: EntryRecord; decision: Parameters<typeof changedField>[0] }) {
	if (changedField(decision) !== 'accounts') return <RecordValue record={record} field={decision.field} place={null} />
	const account = record.accounts.at(-1)
	return account ? <q lang={publicTag(account.lang)}>{account.text}</q> : null
}

function typedForm({ typed }: Answered): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(typed)) for (const each of [value].flat()) form.append(name, each)
	return form
}
