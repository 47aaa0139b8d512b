import type { Training } from '#db/read/find-reviewer.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'

interface TrainingStandingProps {
	readonly training: Training | null
	readonly mayWaive: boolean
	readonly refused: Refused | undefined
}

/** Whether the exercise is done; who leads may excuse from it, with the reason. */
export function TrainingStanding({ training, mayWaive, refused }: TrainingStandingProps) {
	const { t, locale } = useWords()
	const words = t.reviewers
	return (
		<section className="stack-tight" aria-labelledby="training">
			<h2 id="training">{words.training}</h2>
			<p>
				{training === null
					? words.untrained
					: training.isWaived
						? words.waived(formatDate(locale, training.doneAt), training.note)
						: words.trained(formatDate(locale, training.doneAt))}
				{!mayWaive && (
					<>
						{' · '}
						<a href="/review/training">{t.training.link}</a>
					</>
				)}
			</p>
			{training === null && mayWaive && (
				<form method="post" className="stack-tight">
					<Field
						name="note"
						label={words.waiveWhy}
						hint={words.waiveHint}
						fault={faultOf(refused?.refusal, 'note')}
						defaultValue={typedText(refused, 'note')}
						maxLength={500}
					/>
					<div>
						<Button name="intent" value="waive">
							{words.waive}
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}
