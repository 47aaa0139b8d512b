import type { SerializeFrom } from '@remix-run/node'
import type { BatchOutcome } from '#server/merge/merge-batch.ts'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { faultSentence, refusalSentence } from '#app/i18n/refusal-sentence.ts'

/** What became of each contribution sent: where it is now, or why it is not. */
export function Outcomes({ outcomes }: { outcomes: readonly SerializeFrom<BatchOutcome>[] }) {
	const { t } = useWords()
	const { batches } = t
	const done = outcomes.filter((outcome) => outcome.done !== null).length
	return (
		<Notice kind={done === outcomes.length ? 'done' : 'warning'} title={batches.outcomeLead(done, outcomes.length)}>
			<ul>
				{outcomes.map(({ contributionId, title, done: how, merged, refusal }) => (
					<li key={contributionId}>
						{title}:{' '}
						{how && merged ? (
							<a href={`/registry/${encodeURIComponent(merged.identifier)}`}>{batches[how](merged.identifier, merged.revision)}</a>
						) : (
							<>
								<a href={`/merge/${contributionId}`}>{batches.refused}</a>. {refusal && refusalSentence(t, refusal)}{' '}
								{refusal?.code === 'invalid' && refusal.faults.map((fault) => faultSentence(t, fault)).join(' ')}
							</>
						)}
					</li>
				))}
			</ul>
		</Notice>
	)
}
