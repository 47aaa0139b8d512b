import type { ReactNode } from 'react'
import { ChoiceCard } from './choice-card.tsx'

export interface RadioCardsProps<Value extends string> {
	readonly name: string
	readonly values: readonly Value[]
	/** What each is called, means, and leads to. */
	readonly words: Readonly<Record<Value, { readonly name: ReactNode; readonly means?: ReactNode; readonly consequence?: ReactNode }>>
	/** What was chosen before, if it was. */
	readonly chosen: string | readonly string[] | null | undefined
	readonly required?: boolean
}

/** Cards of which one is chosen, for a `fieldset` that asks. */
export function RadioCards<Value extends string>({ name, values, words, chosen, required = false }: RadioCardsProps<Value>) {
	return (
		<div className="choices">
			{values.map((value) => (
				<ChoiceCard
					key={value}
					type="radio"
					name={name}
					value={value}
					title={words[value].name}
					means={words[value].means}
					consequence={words[value].consequence}
					defaultChecked={chosen === value}
					required={required}
				/>
			))}
		</div>
	)
}
