import type { EntryHistory, HistoryLine } from '#db/read/find-entry-history.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

export interface PartProps {
	readonly history: EntryHistory
	readonly line: HistoryLine
	/** Identifier of the entry taken up. */
	readonly joined: string
	readonly answered: Refused | undefined
}

/** Where another entry was taken up: which, and a form to part the two again. */
export function Part({ history, line, joined, answered }: PartProps) {
	const { joins } = useWords().t
	const isAnswered = typedText(answered, 'revision') === String(line.number) && typedText(answered, 'intent') === 'part'
	return (
		<>
			<p className="small">
				<a href={`/entries/${encodeURIComponent(joined)}/history`}>{joins.joined(joined)}</a>
			</p>
			<details open={isAnswered}>
				<summary>{joins.part}</summary>
				<form method="post" className="stack-tight">
					<p className="small">{joins.partMeans}</p>
					<input type="hidden" name="intent" value="part" />
					<input type="hidden" name="entryVersion" value={history.version} />
					<input type="hidden" name="revision" value={line.number} />
					<Field
						as="textarea"
						id={`part-${line.number}`}
						name="reason"
						rows={2}
						label={joins.partReason}
						fault={isAnswered ? faultOf(answered?.refusal, 'reason') : undefined}
						defaultValue={isAnswered ? typedText(answered, 'reason') : ''}
						required
					/>
					<Button kind="danger">{joins.part}</Button>
				</form>
			</details>
		</>
	)
}
