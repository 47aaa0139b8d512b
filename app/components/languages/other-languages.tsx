import { useState, type FocusEvent } from 'react'
import { otherLanguageField, readTyped } from '#app/forms/languages.ts'
import { languageName, languageNames } from '#app/i18n/language-name.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { neighbourLanguages, languages, worldLanguages, type Language } from '#moderation/heritage.ts'
import type { Refusal } from '#moderation/refusal.ts'
import { ChoiceCard } from '../choice-card.tsx'
import { faultOf } from '../fault-of.ts'
import { Field } from '../field.tsx'
import { LanguageNames } from './language-names.tsx'

export interface OtherLanguagesProps {
	/** Languages chosen so far; those with a card of their own (`offered`) are passed over. */
	readonly held: readonly Language[]
	readonly offered?: readonly string[]
	/** What stood in the box when the form was refused. */
	readonly typed?: string
	readonly refusal: Refusal | null
}

/** Any other language: those chosen before as ticked cards, and a box for its name or tag. What is typed is told back as soon as the box is left. */
export function OtherLanguages({ held, offered = languages, typed = '', refusal }: OtherLanguagesProps) {
	const { t } = useWords()
	const words = t.languages
	const [read, setRead] = useState<ReturnType<typeof readTyped>>([])
	const others = held.filter((language) => !offered.includes(language))
	const unclear = read.find(({ language }) => language === null)
	const fault = unclear ? words.unknown(unclear.text) : faultOf(refusal, otherLanguageField)
	const look = (event: FocusEvent<HTMLInputElement>): void => setRead(readTyped(event.currentTarget.value))
	const understood = read.flatMap(({ language }) => language ?? [])
	return (
		<div className="stack-tight">
			{others.length > 0 && (
				<div className="choices choices-small">
					{others.map((language) => (
						<ChoiceCard
							key={language}
							type="checkbox"
							name="languages"
							value={language}
							title={<LanguageNames of={[language]} />}
							defaultChecked
						/>
					))}
				</div>
			)}
			<Field
				name={otherLanguageField}
				label={words.another}
				hint={words.anotherHint}
				list="known-languages"
				defaultValue={typed}
				fault={fault}
				onBlur={look}
				autoComplete="off"
				maxLength={300}
			/>
			<p className="small soft" role="status">
				{understood.length > 0 && !unclear && words.understood(languageNames(t, understood))}
			</p>
			<datalist id="known-languages">
				{[...neighbourLanguages, ...worldLanguages].map((language) => (
					<option key={language} value={languageName(t, language)} suppressHydrationWarning />
				))}
			</datalist>
		</div>
	)
}
