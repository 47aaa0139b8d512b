import { useWords } from '#app/i18n/messages.tsx'
import type { OwnedContribution } from '#db/read/find-contribution-for-owner.ts'
import { missingSteps, steps } from './step.ts'

/** The way through the form by name; what is done carries a mark and the word for it. */
export function Steps({ contribution }: { contribution: OwnedContribution }) {
	const { t } = useWords()
	const missing = missingSteps(contribution)
	return (
		<nav className="steps" aria-label={t.contribute.stepsLabel}>
			<ol>
				{steps.map((step) => {
					const isDone = step !== 'send' && !missing.has(step)
					return (
						<li key={step} className={isDone ? 'steps-done' : undefined}>
							<a href={`#${step}`}>{t.contribute.steps[step]}</a>
							{isDone && <span className="sr-only"> ({t.parts.stepStandings.done})</span>}
						</li>
					)
				})}
			</ol>
		</nav>
	)
}
