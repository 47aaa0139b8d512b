import { useWords } from '../i18n/messages.tsx'
import { draftFields, type Draft } from '#moderation/contribute/draft.ts'
import { draftWords } from './draft-words.ts'
import './draft-facts.css'

/** A place is said as it was typed, not by its id. */
const shown = draftFields.filter((field) => field !== 'placeId')

/** The words of a contribution as they are saved, field by field; what was left empty says so. `files` counts those kept. */
export function DraftFacts({ draft, files }: { draft: Draft; files: number }) {
	const { t } = useWords()
	const words = t.contribute
	const fields = shown.filter((field) => field !== 'creditName' || draft.creditChoice === 'other-name')
	return (
		<dl className="draft-facts">
			<div>
				<dt>{words.fields.files}</dt>
				<dd>{words.review.files(files)}</dd>
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
	)
}
