import type { ReactNode } from 'react'
import { LinkButton } from '#app/components/link-button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { steps, type Step } from './step.ts'

/** One step of the form: alone on a phone's screen, one among the others on a wide one; links lead on and back. */
export function StepSection({ step, title, children }: { step: Step; title: string; children: ReactNode }) {
	const { t } = useWords()
	const at = steps.indexOf(step)
	const before = steps[at - 1]
	const after = steps[at + 1]
	return (
		<section id={step} className="step stack" aria-labelledby={`${step}-title`}>
			<h2 id={`${step}-title`}>{title}</h2>
			{children}
			<div className="step-ways row">
				{before && (
					<LinkButton kind="quiet" href={`#${before}`}>
						{t.contribute.previous(t.contribute.steps[before])}
					</LinkButton>
				)}
				{after && <LinkButton href={`#${after}`}>{t.contribute.next(t.contribute.steps[after])}</LinkButton>}
			</div>
		</section>
	)
}
