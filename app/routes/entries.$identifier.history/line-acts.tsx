import { actKey } from '#moderation/merge/act.ts'
import type { HistoryLine } from '#db/read/find-entry-history.ts'
import type { OfferedAct } from '#server/merge/offer-act.ts'
import { Button } from '#app/components/button.tsx'
import { ActFields } from '#app/components/desk/act-fields.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

/** The acts one change is under, and a form to put it under one. */
export function LineActs({ line, offer, answered }: { line: HistoryLine; offer: OfferedAct; answered: Refused | undefined }) {
	const { acts } = useWords().t
	const isAnswered = typedText(answered, 'revision') === String(line.number) && typedText(answered, 'intent') === 'act'
	return (
		<>
			{line.acts.length > 0 && (
				<p className="small">
					{acts.under}{' '}
					{line.acts.map((act, index) => (
						<span key={actKey(act)}>
							{index > 0 && ', '}
							<a href={`/acts/${encodeURIComponent(actKey(act))}`}>
								{acts.named(act.number, act.office)} ({act.year})
							</a>
						</span>
					))}
				</p>
			)}
			<details open={isAnswered}>
				<summary>{acts.attachSummary}</summary>
				<form method="post" className="stack-tight">
					<input type="hidden" name="intent" value="act" />
					<input type="hidden" name="revision" value={line.number} />
					<ActFields offer={offer} answered={isAnswered ? answered : undefined} about={String(line.number)} />
					<Button>{acts.attach}</Button>
				</form>
			</details>
		</>
	)
}
