import { Button } from '#app/components/button.tsx'
import { DraftFacts } from '#app/components/draft-facts.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { StepSection } from './step-section.tsx'

/** Everything once more as it is saved, and the one act that sends it. */
export function SendSection({ contribution }: { contribution: OwnedContribution }) {
	const { t } = useWords()
	const words = t.contribute.review
	const { draft, files, state } = contribution
	return (
		<StepSection step="send" title={words.title}>
			<DraftFacts draft={draft} files={files.filter((file) => file.state !== 'refused').length} />
			<p className="small soft">{words.savedFirst}</p>
			<div className="row">
				<Button kind="primary" name="intent" value="send">
					{state === 'returned' ? words.again : words.button}
				</Button>
			</div>
		</StepSection>
	)
}
