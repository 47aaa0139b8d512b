import type { ReactNode } from 'react'
import { ChoiceCard } from './choice-card.tsx'

interface RadioChoicesProps<Value extends string> {
	readonly name: string
	/** What is asked. */
	readonly legend: string
	/** Said to those who listen alone, where a heading asks it already. */
	readonly isLegendHidden?: boolean
	readonly values: readonly Value[]
	readonly words: Readonly<Record<Value, { readonly name: ReactNode; readonly means?: ReactNode }>>
	/** What was chosen before, if it was. */
	readonly chosen: string
	readonly required?: boolean
}

/** One of several, each a card with what it means. */
export function RadioChoices<Value extends string>(props: RadioChoicesProps<Value>) {
	const { name, legend, isLegendHidden = false, values, words, chosen, required = false } = props
	return (
		<fieldset id={`field-${name}`}>
			<legend className={isLegendHidden ? 'sr-only' : 'field-label'}>{legend}</legend>
			<div className="choices">
				{values.map((value) => (
					<ChoiceCard
						key={value}
						type="radio"
						name={name}
						value={value}
						title={words[value].name}
						means={words[value].means}
						defaultChecked={chosen === value}
						required={required}
					/>
				))}
			</div>
		</fieldset>
	)
}
