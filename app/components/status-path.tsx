import type { ContributionState } from '#moderation/lifecycle.ts'
import { useWords } from '../i18n/messages.tsx'
import { formatDate } from '../i18n/format-date.ts'

const steps = ['given', 'screened', 'reviewed', 'verified', 'registered'] as const

/** How many steps lie behind, and whether the way goes on, is in the contributor's hands, or has ended there. */
const stands: Record<ContributionState, { done: number; way: 'on' | 'yours' | 'stopped' | 'ended' }> = {
	draft: { done: 0, way: 'yours' },
	submitted: { done: 1, way: 'on' },
	screened: { done: 2, way: 'on' },
	held: { done: 2, way: 'on' },
	returned: { done: 2, way: 'yours' },
	refused: { done: 2, way: 'stopped' },
	approved: { done: 3, way: 'on' },
	duplicate: { done: 3, way: 'stopped' },
	kept: { done: 4, way: 'ended' },
	verified: { done: 4, way: 'on' },
	merged: { done: 4, way: 'on' },
	published: { done: 5, way: 'ended' },
	withdrawn: { done: 0, way: 'stopped' },
}

/** Where a contribution stands on its way: what is done, where it is now, since when, and who must act next. */
export function StatusPath({ state, since }: { state: ContributionState; since: Date | string }) {
	const { t, locale } = useWords()
	const { done, way } = stands[state]
	const sentence = t.parts.states[state]
	return (
		<div className="stack-tight">
			{state !== 'withdrawn' && (
				<ol className="path" aria-label={t.parts.pathLabel}>
					{steps.map((step, index) => {
						const standing = index < done ? 'done' : index > done || way === 'ended' ? 'ahead' : way === 'stopped' ? 'stopped' : 'now'
						return (
							<li
								key={step}
								className={`path-${standing}`}
								aria-current={standing === 'now' || standing === 'stopped' ? 'step' : undefined}
							>
								{t.parts.steps[step]}
								<span className="sr-only"> ({t.parts.stepStandings[standing]})</span>
							</li>
						)
					})}
				</ol>
			)}
			<p>
				<b>{sentence.now}</b> <span className="soft">{t.parts.since(formatDate(locale, since))}</span>
				{sentence.next && <> {sentence.next}</>}
			</p>
		</div>
	)
}
