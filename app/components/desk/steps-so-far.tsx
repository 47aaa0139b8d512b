import { refusalReasons } from '#moderation/review/decision.ts'
import { confidences } from '#moderation/verify/judgements.ts'
import type { DeskStep } from '#db/read/find-desk-contribution.ts'
import { oneOf } from '#app/forms/one-of.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** What was said and decided on the way, in order, with who and why. */
export function StepsSoFar({ steps, history }: { steps: readonly DeskStep[]; history: string | null }) {
	const { t, locale } = useWords()
	if (steps.length === 0 && history === null) return null
	const reasonOf = (step: DeskStep): string | null => {
		const coded = oneOf(refusalReasons, step.reason)
		const sure = oneOf(confidences, step.reason)
		return coded ? t.desk.reasons[coded] : sure ? t.desk.confidences[sure] : null
	}
	return (
		<section aria-labelledby="steps">
			<h2 id="steps">{t.desk.stepsTitle}</h2>
			<ol className="stack-tight">
				{steps.map((step, index) => (
					<li key={`${step.at} ${step.what} ${index}`}>
						<b>{step.by}</b> {t.desk.stepNames[step.what]} <span className="soft small">{formatTime(locale, step.at)}</span>
						{reasonOf(step) && <> · {reasonOf(step)}</>}
						{step.field && <> · {t.asking.fields[step.field]}</>}
						{step.words && <p className="said">{step.words}</p>}
					</li>
				))}
			</ol>
			{history !== null && (
				<p>
					<a href={history}>{t.history.link}</a>
				</p>
			)}
		</section>
	)
}
