import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { TypedField } from '#app/components/letters/typed-field.tsx'
import { fileSize } from '#app/i18n/file-size.ts'
import { mediaRefusalSentence } from '#app/i18n/media-refusal-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { ContributionFile } from '#db/read/list-contribution-files.ts'
import { captionField } from '#moderation/contribute/edit.ts'
import type { Refusal } from '#moderation/refusal.ts'

export interface FileRowProps {
	readonly file: ContributionFile
	readonly isFirst: boolean
	readonly isLast: boolean
	readonly refusal: Refusal | null
}

/** One file given: what it is, whether it is safe, its caption, and what can be done with it. */
export function FileRow({ file, isFirst, isLast, refusal }: FileRowProps) {
	const { t, locale } = useWords()
	const words = t.contribute.files
	const isRefused = file.state === 'refused'
	const name = captionField(file.id)
	return (
		<li className="file-row" data-state={isRefused ? 'refused' : 'safe'}>
			{file.hasPicture && <img src={`/media/${file.id}/small.webp`} alt="" className="file-picture" loading="lazy" />}
			<div className="stack-tight">
				<p>
					<bdi className="file-name">{file.fileName}</bdi> <span className="soft">{fileSize(locale, file.bytes)}</span>
				</p>
				{file.part !== 'gift' && <p className="soft">{t.voice.parts[file.part]}</p>}
				<p className={isRefused ? 'file-refused' : 'file-safe'}>
					{words.states[file.state]}
					{isRefused && file.refusal && `: ${mediaRefusalSentence(t, file.refusal)}`}
				</p>
				{!isRefused && file.part === 'gift' && (
					<TypedField
						named={words.caption(file.fileName)}
						label={<span className="sr-only">{words.caption(file.fileName)}</span>}
						name={name}
						hint={words.captionHint}
						fault={faultOf(refusal, name)}
						defaultValue={file.caption}
						dir="auto"
					/>
				)}
				<div className="row" role="group" aria-label={words.acts(file.fileName)}>
					{!isFirst && (
						<Button kind="quiet" name="intent" value={`earlier:${file.id}`}>
							↑ {words.earlier}
						</Button>
					)}
					{!isLast && (
						<Button kind="quiet" name="intent" value={`later:${file.id}`}>
							↓ {words.later}
						</Button>
					)}
					<Button kind="quiet" name="intent" value={`remove:${file.id}`}>
						✕ {words.remove}
					</Button>
				</div>
			</div>
		</li>
	)
}
