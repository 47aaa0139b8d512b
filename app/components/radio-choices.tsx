import { RadioCards, type RadioCardsProps } from './radio-cards.tsx'

interface RadioChoicesProps<Value extends string> extends RadioCardsProps<Value> {
	/** What is asked. */
	readonly legend: string
	/** Said to those who listen alone, where a heading asks it already. */
	readonly isLegendHidden?: boolean
}

/** One of several, each a card with what it means. */
export function RadioChoices<Value extends string>({ legend, isLegendHidden = false, ...cards }: RadioChoicesProps<Value>) {
	return (
		<fieldset id={`field-${cards.name}`}>
			<legend className={isLegendHidden ? 'sr-only' : 'field-label'}>{legend}</legend>
			<RadioCards {...cards} />
		</fieldset>
	)
}
