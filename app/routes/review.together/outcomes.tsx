import type { DecidedTogether } from '#server/review/decide-together.ts'
import { Notice } from '#app/components/notice.tsx'
import { refusalSentence } from '#app/i18n/refusal-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { ChosenShown } from './together-form.tsx'

interface OutcomesProps {
	readonly outcomes: readonly DecidedTogether[]
	readonly chosen: readonly Pick<ChosenShown, 'id' | 'title' | 'code'>[]
}

/** What became of each. */
export function Outcomes({ outcomes, chosen }: OutcomesProps) {
	const { t } = useWords()
	const words = t.queue.together
	const done = outcomes.filter((outcome) => outcome.refusal === null).length
	return (
		<Notice kind={done === outcomes.length ? 'done' : 'warning'} title={words.outcome(done, outcomes.length)}>
			<ul>
				{outcomes.map(({ contributionId, refusal }) => {
					const one = chosen.find(({ id }) => id === contributionId)
					return (
						<li key={contributionId}>
							<a href={`/review/${contributionId}`}>{one?.title || one?.code || contributionId}</a>:{' '}
							{refusal === null ? words.done : refusalSentence(t, refusal)}
						</li>
					)
				})}
			</ul>
		</Notice>
	)
}
