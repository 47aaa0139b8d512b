import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Messages } from '#app/i18n/vi.ts'
import { refusalReasons } from '#moderation/review/decision.ts'
import type { StoryStep } from '#db/read/find-contribution-story.ts'

/** Records hold a reason as its code; one this version does not know is still said to be one. */
function reasonWords(t: Messages, code: string): string {
	const known = refusalReasons.find((reason) => reason === code)
	return known ? t.mine.reasons[known] : t.mine.unknownReason
}

/** Every step so far, with its moment, its reason, and what was said. */
export function Story({ steps }: { steps: readonly StoryStep[] }) {
	const { t, locale } = useWords()
	const words = t.mine
	if (steps.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="story">
			<h2 id="story" className="serif">
				{words.story}
			</h2>
			<ol className="way-so-far">
				{steps.map((step) => (
					<li key={`${step.at} ${step.to}`}>
						<p>
							<b>{words.moved[step.to]}</b> <time dateTime={step.at}>{formatTime(locale, step.at)}</time>
						</p>
						{step.reason && <p>{reasonWords(t, step.reason)}</p>}
						{step.message && <blockquote className="as-said">{step.message}</blockquote>}
					</li>
				))}
			</ol>
		</section>
	)
}
