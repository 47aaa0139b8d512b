import type { ReactNode } from 'react'
import { faultOf } from '#app/components/fault-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { faultSentence } from '#app/i18n/refusal-sentence.ts'
import type { Refusal } from '#moderation/refusal.ts'

/** A question answered by choosing: its words, what is wrong with the answer, the choices. */
export function Question({
	name,
	legend,
	hint,
	refusal,
	children,
}: {
	name: string
	legend: string
	hint?: string
	refusal: Refusal | null
	children: ReactNode
}) {
	const { t } = useWords()
	const fault = faultOf(refusal, name)
	return (
		<fieldset className="question" id={`field-${name}`} aria-describedby={fault ? `field-${name}-fault` : undefined} tabIndex={-1}>
			<legend>{legend}</legend>
			{hint && <p className="field-hint">{hint}</p>}
			{fault && (
				<p className="field-fault" id={`field-${name}-fault`}>
					{faultSentence(t, fault)}
				</p>
			)}
			{children}
		</fieldset>
	)
}
