import { fileSize } from '#app/i18n/file-size.ts'
import { mediaRefusalSentence } from '#app/i18n/media-refusal-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { ContributionFile } from '#db/read/list-contribution-files.ts'

/** The files as given, with their state in words. */
export function GivenFiles({ files }: { files: readonly ContributionFile[] }) {
	const { t, locale } = useWords()
	if (files.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="files">
			<h2 id="files" className="serif">
				{t.mine.filesTitle}
			</h2>
			<ol className="given-files">
				{files.map((file) => (
					<li key={file.id}>
						{file.hasPicture && <img src={`/media/${file.id}/small.webp`} alt={file.caption} loading="lazy" />}
						<div>
							<p>
								<bdi>{file.fileName}</bdi> <span className="soft">{fileSize(locale, file.bytes)}</span>
							</p>
							{file.part !== 'gift' && (
								<p className="soft">
									{t.voice.parts[file.part]} · {t.voice.asides}
								</p>
							)}
							{file.caption && <p dir="auto">{file.caption}</p>}
							<p className="soft">
								{t.contribute.files.states[file.state]}
								{file.state === 'refused' && file.refusal && `: ${mediaRefusalSentence(t, file.refusal)}`}
							</p>
						</div>
					</li>
				))}
			</ol>
		</section>
	)
}
