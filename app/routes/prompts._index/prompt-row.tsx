import { useState } from 'react'
import { Button } from '#app/components/button.tsx'
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
					{isOpen && (
						<Recorder
							memberId={memberId}
							contributionId={`prompt ${language} ${name}`}
							part="gift"
							label={`${name} ${language}`}
							helpPhone={null}
							onKept={(files) => {
								void send(files[0], { key: name, language, words: source })
								return Promise.resolve(true)
							}}
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

/** The page comes again with the reading in its place, or with what was wrong. */
async function send(file: File | undefined, facts: Readonly<Record<string, string>>): Promise<void> {
	if (!file) return
	const form = new FormData()
	for (const [name, value] of Object.entries(facts)) form.append(name, value)
	form.append('sound', file)
	const answer = await fetch('/prompts/recordings', { method: 'POST', body: form }).catch(() => undefined)
	const { pathname, search } = new URL(answer?.url ?? location.href)
	location.assign(`${pathname}${search}`)
}
