import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import type { DraftField } from '#moderation/contribute/draft.ts'
import { draftWords } from './draft-words.ts'
import { StepSection } from './step-section.tsx'

const shown = [
	'kind',
	'title',
	'description',
	'languages',
	'placeText',
	'periodText',
	'heritageClass',
	'maker',
	'shown',
	'creditChoice',
	'creditName',
	'licence',
] as const satisfies readonly DraftField[]

/** Everything once more as it is saved, and the one act that sends it. */
export function SendSection({ contribution }: { contribution: OwnedContribution }) {
	const { t } = useWords()
	const words = t.contribute
	const { draft, files, state } = contribution
	const kept = files.filter((file) => file.state !== 'refused').length
	const fields = shown.filter((field) => field !== 'creditName' || draft.creditChoice === 'other-name')
	return (
		<StepSection step="send" title={words.review.title}>
			<dl className="draft-facts">
				<div>
					<dt>{words.fields.files}</dt>
					<dd>{words.review.files(kept)}</dd>
				</div>
				{fields.map((field) => {
					const text = draftWords(t, draft, field)
					return (
						<div key={field}>
							<dt>{words.fields[field]}</dt>
							<dd className={text ? 'as-said' : 'soft'} dir="auto">
								{text || words.review.empty}
							</dd>
						</div>
					)
				})}
			</dl>
			<p className="small soft">{words.review.savedFirst}</p>
			<div className="row">
				<Button kind="primary" name="intent" value="send">
					{state === 'returned' ? words.review.again : words.review.button}
				</Button>
			</div>
		</StepSection>
	)
}
