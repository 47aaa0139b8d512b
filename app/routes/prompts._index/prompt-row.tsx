import { useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Recorder } from '#app/recorder/recorder.tsx'
import type { PromptRecording } from '#db/read/list-prompts.ts'
import type { PromptLanguage } from '#moderation/contribute/prompts.ts'

export interface PromptRowProps {
	readonly name: string
	readonly language: PromptLanguage
	readonly memberId: string
	readonly words: string
	/** The words as they stand in Vietnamese, kept with the reading. */
	readonly source: string
	readonly recorded: PromptRecording | null
}

/** One prompt: its words, its reading if there is one, and the ways to read it anew: recorded here, or a file. */
export function PromptRow({ name, language, memberId, words, source, recorded }: PromptRowProps) {
	const { t, locale } = useWords()
	const { prompts } = t.voice
	const [isOpen, setOpen] = useState(false)
	/** How often it could not be sent: the recorder then begins anew, and finds the take on its shelf. */
	const [tries, setTries] = useState(0)
	const onKept = async ([file]: readonly File[]): Promise<boolean> => {
		const answer = file && (await send(file, { key: name, language, words: source }))
		if (answer) setTimeout(() => location.assign(answer.pathname + answer.search))
		else setTries(tries + 1)
		return answer !== undefined && !answer.searchParams.has('refused') && answer.pathname === '/prompts'
	}
	return (
		<li id={name} className="panel stack-tight" data-prompt-row={name}>
			<p className="asked as-said">{words}</p>
			{recorded ? (
				<>
					<audio controls preload="none" src={`/prompts/${recorded.id}.sound`} aria-label={prompts.hear(t.languages.names[language])} />
					<p className="soft small">{prompts.by(recorded.recordedBy, formatTime(locale, recorded.at))}</p>
					{recorded.words !== source && <p className="flag small">{prompts.changed}</p>}
				</>
			) : (
				<p className="soft">{prompts.none}</p>
			)}
			<details onToggle={(event) => setOpen(event.currentTarget.open)}>
				<summary>{recorded ? prompts.replace : prompts.record}</summary>
				<div className="stack-tight">
					{tries > 0 && <Notice kind="refused">{prompts.unsent}</Notice>}
					{isOpen && (
						<Recorder
							key={tries}
							memberId={memberId}
							contributionId={`prompt ${language} ${name}`}
							part="gift"
							label={`${name} ${language}`}
							helpPhone={null}
							onKept={onKept}
						/>
					)}
					<form method="post" action="/prompts/recordings" encType="multipart/form-data" className="row">
						<input type="hidden" name="key" value={name} />
						<input type="hidden" name="language" value={language} />
						<input type="hidden" name="words" value={source} />
						<input type="file" name="sound" accept="audio/*" className="control" aria-label={prompts.file} required />
						<Button>{prompts.upload}</Button>
					</form>
					{recorded && (
						<form method="post" action={`/prompts?index&language=${language}`}>
							<input type="hidden" name="key" value={name} />
							<input type="hidden" name="language" value={language} />
							<Button kind="danger">{prompts.takeAway}</Button>
						</form>
					)}
				</div>
			</details>
		</li>
	)
}

/** The page that comes next: again this one, with the reading in its place or with what was wrong. Undefined where nobody answered, or nobody who knows. */
async function send(file: File, facts: Readonly<Record<string, string>>): Promise<URL | undefined> {
	const form = new FormData()
	for (const [name, value] of Object.entries(facts)) form.append(name, value)
	form.append('sound', file)
	const answer = await fetch('/prompts/recordings', { method: 'POST', body: form }).catch(() => undefined)
	return answer?.ok ? new URL(answer.url) : undefined
}
