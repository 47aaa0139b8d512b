import type { SerializeFrom } from '@remix-run/node'
import type { BatchRow, SeenBatch } from '#server/merge/see-batch.ts'
import { Button } from '#app/components/button.tsx'
import { ActFields } from '#app/components/desk/act-fields.tsx'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { faultSentence, refusalSentence } from '#app/i18n/refusal-sentence.ts'
import type { Refused } from '#app/refusal-response.ts'
import { typedList, typedText } from '#app/typed-text.ts'

/** The batch on one page: each contribution with its entry, what it would bring, or why it cannot; ticked are those that can. */
export function BatchForm({ seen, answered }: { seen: SerializeFrom<SeenBatch>; answered: Refused | undefined }) {
	const { batches } = useWords().t
	const isTicked = (row: BatchRow): boolean => (answered ? typedList(answered, 'row').includes(row.contributionId) : row.refusal === null)
	return (
		<form method="post" className="stack">
			<div className="scroll-x">
				<table className="table merge-table">
					<thead>
						<tr>
							<th scope="col">{batches.choose}</th>
							<th scope="col">{batches.contribution}</th>
							<th scope="col">{batches.entry}</th>
							<th scope="col">{batches.takes}</th>
							<th scope="col">{batches.left}</th>
						</tr>
					</thead>
					<tbody>
						{seen.rows.map((row) => (
							<Row key={row.contributionId} row={row} isTicked={isTicked(row)} />
						))}
					</tbody>
				</table>
			</div>
			{seen.hasMore && <p>{batches.more}</p>}
			<Field as="textarea" name="note" rows={2} label={batches.note} defaultValue={typedText(answered, 'note')} maxLength={2000} />
			<ActFields offer={seen.act} answered={answered} />
			<Button kind="primary">{batches.merge}</Button>
		</form>
	)
}

function Row({ row, isTicked }: { row: SerializeFrom<BatchRow>; isTicked: boolean }) {
	const { t } = useWords()
	const { batches, desk } = t
	const { contributionId: id, refusal } = row
	const name = row.title || row.code
	const words = (fields: BatchRow['fields']): string[] => fields.map((field) => desk.fields[field])
	const takes = [...words(row.fields), ...(row.files > 0 ? [batches.files(row.files)] : [])]
	return (
		<tr>
			<td data-label={batches.choose}>
				<input type="hidden" name={`version-${id}`} value={row.version} />
				<input type="hidden" name={`entry-${id}`} value={row.entryVersion} />
				<input
					type="checkbox"
					name="row"
					value={id}
					defaultChecked={isTicked}
					disabled={refusal !== null}
					aria-label={`${batches.choose}: ${name}`}
				/>
			</td>
			<th scope="row">
				<a href={`/merge/${id}`}>{name}</a>
			</th>
			<td data-label={batches.entry}>
				{row.entry ? (
					<a href={`/registry/${encodeURIComponent(row.entry.identifier)}`}>
						{row.entry.identifier} · {row.entry.title}
					</a>
				) : (
					batches.newEntry
				)}
			</td>
			<td data-label={batches.takes}>
				{refusal ? (
					<span className="field-fault">
						{batches.cannot}: {refusalSentence(t, refusal)}{' '}
						{refusal.code === 'invalid' && refusal.faults.map((fault) => faultSentence(t, fault)).join(' ')}
					</span>
				) : (
					takes.join(', ')
				)}
			</td>
			<td data-label={batches.left}>{row.left.length > 0 ? words(row.left).join(', ') : batches.nothing}</td>
		</tr>
	)
}
