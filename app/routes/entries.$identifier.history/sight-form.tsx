import type { EntryHistory } from '#db/read/find-entry-history.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** The officer's act that hides an entry from the public, or shows a hidden one again. */
export function SightForm({ history, answered }: { history: EntryHistory; answered: Refused | undefined }) {
	const { t } = useWords()
	const words = t.entries.sight
	const isHidden = history.visibility !== 'public'
	const isAnswered = ['hide', 'show'].includes(typedText(answered, 'intent'))
	return (
		<details className="panel stack-tight" open={isAnswered}>
			<summary>{isHidden ? words.show : words.hide}</summary>
			<form method="post" className="stack-tight">
				<p className="small">{isHidden ? words.showMeans : words.hideMeans}</p>
				<input type="hidden" name="entryVersion" value={history.version} />
				<Field
					as="textarea"
					id="sight-reason"
					name="reason"
					rows={2}
					label={words.reason}
					fault={isAnswered ? faultOf(answered?.refusal, 'reason') : undefined}
					defaultValue={isAnswered ? typedText(answered, 'reason') : ''}
					required
				/>
				<Button kind={isHidden ? 'primary' : 'danger'} name="intent" value={isHidden ? 'show' : 'hide'}>
					{isHidden ? words.show : words.hide}
				</Button>
			</form>
		</details>
	)
}
