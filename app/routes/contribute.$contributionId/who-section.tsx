import type { ReactNode } from 'react'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { creditChoices } from '#moderation/contribution.ts'
import type { Draft } from '#moderation/contribute/draft.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { Question } from './question.tsx'
import { StepSection } from './step-section.tsx'

/** Who made it, who is in it, and how the contributor wants to be named. */
export function WhoSection({
	draft,
	memberName,
	refusal,
	children,
}: {
	draft: Draft
	memberName: string
	refusal: Refusal | null
	children: ReactNode
}) {
	const { t } = useWords()
	const words = t.contribute.fields
	const field = (name: 'maker' | 'shown' | 'creditName') =>
		({
			name,
			label: words[name],
			hint: words[`${name}Hint`],
			fault: faultOf(refusal, name),
			defaultValue: draft[name],
			dir: 'auto',
		}) as const
	return (
		<StepSection step="who" title={t.contribute.steps.who}>
			<TypedField {...field('maker')} isTakenByForm />
			<TypedField {...field('shown')} isTakenByForm />
			<Question name="creditChoice" legend={words.creditChoice} refusal={refusal}>
				<div className="choices">
					{creditChoices.map((choice) => (
						<ChoiceCard
							key={choice}
							type="radio"
							name="creditChoice"
							value={choice}
							title={choice === 'own-name' ? `${t.contribute.credits[choice].title}: ${memberName}` : t.contribute.credits[choice].title}
							means={t.contribute.credits[choice].means}
							defaultChecked={draft.creditChoice === choice}
						/>
					))}
				</div>
			</Question>
			<div className="credit-name">
				<TypedField {...field('creditName')} />
			</div>
			{children}
		</StepSection>
	)
}
