import { reviewDecisions } from '#moderation/review/decision.ts'
import { trainingCases, type TrainingCase as Sample } from '#moderation/review/training.ts'
import type { TrainingAnswerView } from '#db/read/find-reviewer.ts'
import { Button } from '#app/components/button.tsx'
import { DecisionFields } from '#app/components/desk/decision-fields.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'

interface TrainingCaseProps {
	readonly sample: Sample
	readonly at: number
	readonly answer: TrainingAnswerView | undefined
	/** Their answer has just come. */
	readonly hasAnswered: boolean
	readonly refused: Refused | undefined
}

/** One sample case, marked as such: what was given, what the house shows, and the answer. */
export function TrainingCase({ sample, at, answer, hasAnswered, refused }: TrainingCaseProps) {
	const { t } = useWords()
	const words = t.training
	const told = words.cases[sample.id]
	const next = trainingCases[at + 1] ?? trainingCases.find(({ id }) => id !== sample.id)
	return (
		<>
			{hasAnswered && answer && (
				<Notice kind={answer.isFitting ? 'done' : 'warning'} title={answer.isFitting ? words.right : words.wrong}>
					<p>{told.why}</p>
					{answer.isFitting && next && <LinkButton href={`/review/training?case=${next.id}`}>{words.next}</LinkButton>}
				</Notice>
			)}
			<article className="panel stack-tight" aria-labelledby="sample">
				<p className="small">
					<span className="badge">{words.sample}</span> {words.position(at + 1, trainingCases.length)}
				</p>
				<h2 id="sample" className="serif">
					{told.title}
				</h2>
				<p className="small soft">{told.facts}</p>
				<h3>{words.given}</h3>
				<p className="story-text">{told.text}</p>
				<h3>{words.found}</h3>
				<p>{told.found}</p>
			</article>
			<form method="post" action="/review/training" className="stack" aria-labelledby="decide">
				<h2 id="decide">{words.decide}</h2>
				<input type="hidden" name="case" value={sample.id} />
				<DecisionFields legend={words.decide} decisions={reviewDecisions} answered={refused} chosen={answer?.decision} />
				<Button kind="primary">{words.answer}</Button>
			</form>
		</>
	)
}
