import type { SerializeFrom } from '@remix-run/node'
import { Notice } from '#app/components/notice.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { SeenContribution } from '#server/review/see-contribution.ts'

/** Who handed it on to a lead, and why, while it waits for one. */
export function Escalation({ contribution }: { contribution: SerializeFrom<SeenContribution> }) {
	const { t, locale } = useWords()
	const step = contribution.steps.findLast(({ what }) => what === 'escalate')
	if (!contribution.facts.escalatedBy || !step) return null
	return (
		<Notice kind="warning" title={t.asking.escalatedBy(step.by, formatTime(locale, step.at))}>
			<blockquote className="said">{step.words}</blockquote>
			<p className="small">{t.asking.escalatedHint}</p>
		</Notice>
	)
}
