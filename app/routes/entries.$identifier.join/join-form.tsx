import type { SerializeFrom } from '@remix-run/node'
import type { EntryToJoin, SeenForJoin } from '#server/merge/see-for-join.ts'
import { Button } from '#app/components/button.tsx'
import { ActFields } from '#app/components/desk/act-fields.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { recordText } from '#app/i18n/record-text.ts'
import type { Refused } from '#app/refusal-response.ts'
import { typedList, typedText } from '#app/typed-text.ts'

export interface JoinFormProps {
	readonly seen: SerializeFrom<SeenForJoin>
	readonly into: SerializeFrom<EntryToJoin>
	readonly answered: Refused | undefined
}

/** The two entries field by field, what to bring along, why, and the act. */
export function JoinForm({ seen, into, answered }: JoinFormProps) {
	const { t } = useWords()
	const { joins, desk, registry } = t
	const { joined } = seen
	return (
		<form method="post" className="stack merge-form">
			<input type="hidden" name="into" value={into.identifier} />
			<input type="hidden" name="version" value={joined.version} />
			<input type="hidden" name="intoVersion" value={into.version} />
			{seen.rows.length === 0 ? (
				<p>{joins.same}</p>
			) : (
				<div className="scroll-x">
					<table className="table merge-table">
						<thead>
							<tr>
								<td />
								<th scope="col">{joins.stays(into.identifier)}</th>
								<th scope="col">{joins.goes(joined.identifier)}</th>
								<th scope="col">{desk.choose}</th>
							</tr>
						</thead>
						<tbody>
							{seen.rows.map((row) => (
								<tr key={row.field} id={`field-${row.field}`}>
									<th scope="row">{registry.fields[row.field]}</th>
									<td data-label={joins.stays(into.identifier)}>
										<Lines lines={recordText(t, into.record, row.field, null)} />
									</td>
									<td data-label={joins.goes(joined.identifier)}>
										<Lines lines={recordText(t, joined.record, row.field, null)} />
									</td>
									<td>
										<fieldset className="merge-choices">
											<legend className="sr-only">{registry.fields[row.field]}</legend>
											{row.choices.map((choice) => (
												<label key={choice}>
													<input
														type="radio"
														name={`choice-${row.field}`}
														value={choice}
														defaultChecked={typedText(answered, `choice-${row.field}`, row.default) === choice}
													/>{' '}
													{joins.choices[choice]}
												</label>
											))}
										</fieldset>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			<JoinFiles files={seen.files} answered={answered} />
			<Field
				as="textarea"
				name="reason"
				rows={2}
				label={joins.reason}
				defaultValue={typedText(answered, 'reason')}
				fault={faultOf(answered?.refusal, 'reason')}
				required
			/>
			<ActFields offer={seen.act} answered={answered} />
			<Button kind="primary">{joins.join}</Button>
		</form>
	)
}

function JoinFiles({ files, answered }: { files: JoinFormProps['seen']['files']; answered: Refused | undefined }) {
	const { t } = useWords()
	const { joins } = t
	if (files.length === 0) return null
	return (
		<fieldset>
			<legend>
				<h2>{joins.files}</h2>
			</legend>
			<ul className="desk-files">
				{files.map((file) => (
					<li key={file.id}>
						<MediaFigure media={{ ...file, licence: null }} alt={file.caption || t.parts.picture} size="small" />
						<label>
							<input
								type="checkbox"
								name="file"
								value={file.id}
								defaultChecked={answered ? typedList(answered, 'file').includes(file.id) : true}
							/>{' '}
							{joins.takeFile}
							<span className="sr-only">: {file.caption}</span>
						</label>
						{file.isRuled && <p className="small soft">{joins.ruledFile}</p>}
					</li>
				))}
			</ul>
		</fieldset>
	)
}

function Lines({ lines }: { lines: readonly string[] }) {
	const { desk } = useWords().t
	if (lines.length === 0) return <span className="soft">{desk.empty}</span>
	return lines.map((line, at) => <p key={at}>{line}</p>)
}
