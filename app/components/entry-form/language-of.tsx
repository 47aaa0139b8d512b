import { languageName } from '#app/i18n/language-name.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { languages } from '#moderation/heritage.ts'
import { EntryInput, EntrySelect, type EntryFormState } from './form-parts.tsx'

/** The language of one row: chosen, or where it is "another" typed by its name or tag. */
export function LanguageOf({ state, at }: { state: EntryFormState; at: (field: string) => string }) {
	const { t } = useWords()
	const held = state.values[at('lang')] ?? ''
	const offered = held === '' || languages.some((one) => one === held) ? languages : [...languages, held]
	return (
		<>
			<EntrySelect
				state={state}
				name={at('lang')}
				label={t.entries.language}
				options={offered.map((language) => [language, languageName(t, language)])}
			/>
			<div className="other-language">
				<EntryInput state={state} name={at('otherLang')} label={t.languages.another} autoComplete="off" maxLength={80} />
			</div>
		</>
	)
}
