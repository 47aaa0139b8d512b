import { createContext, useContext, type ReactNode } from 'react'
import type { SpokenPrompts } from '#db/read/find-spoken-prompts.ts'
import { useWords } from '../i18n/messages.tsx'

const PromptsContext = createContext<SpokenPrompts | null>(null)
export const PromptsProvider = PromptsContext.Provider

/** A question in large type; where somebody has read it aloud in the language chosen, it can be heard. Where nobody has, nothing pretends to. */
export function SpokenPrompt({ name, children, id }: { name: string; children: ReactNode; id?: string }) {
	return (
		<div className="stack-tight">
			<p className="asked" id={id}>
				{children}
			</p>
			<Hear name={name} />
		</div>
	)
}

/** The reading alone. */
export function Hear({ name }: { name: string }) {
	const { voice: words, languages } = useWords().t
	const prompts = useContext(PromptsContext)
	const recording = prompts?.ids[name]
	if (!prompts || prompts.offered.length === 0) return null
	const language = languages.names[prompts.language]
	if (recording === undefined)
		return prompts.offered.includes(prompts.language) ? <p className="soft small">{words.prompts.notYet(language)}</p> : null
	return <audio controls preload="none" src={`/prompts/${recording}.sound`} aria-label={words.prompts.hear(language)} data-prompt={name} />
}

/** Which language to hear the questions in: only those somebody has read some of. */
export function PromptLanguages({ prompts, path }: { prompts: SpokenPrompts; path: string }) {
	const { voice: words, languages } = useWords().t
	if (prompts.offered.length === 0) return null
	return (
		<form method="post" action="/prompts/language" className="row" aria-label={words.prompts.choose}>
			<input type="hidden" name="to" value={path} />
			<span>{words.prompts.choose}</span>
			{prompts.offered.map((language) => (
				<button
					key={language}
					name="language"
					value={language}
					className="button button-quiet"
					aria-pressed={language === prompts.language}
				>
					{languages.names[language]}
				</button>
			))}
		</form>
	)
}
