import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { ContributionFile } from '#db/read/list-contribution-files.ts'
import type { MediaPart } from '#moderation/upload/part.ts'

/** Files of some parts that are safe on the server, to be heard and seen again, and taken away. */
export function PartFiles({ files, parts }: { files: readonly ContributionFile[]; parts: readonly MediaPart[] }) {
	const { t } = useWords()
	const shown = files.filter((file) => parts.includes(file.part))
	if (shown.length === 0) return null
	return (
		<ul className="takes" aria-label={t.voice.files}>
			{shown.map((file) => (
				<li key={file.id} className="panel stack-tight" data-part={file.part} data-state={file.state}>
					{file.hasPicture && <img src={`/media/${file.id}/small.webp`} alt={file.fileName} className="part-picture" />}
					{file.kind === 'audio' && <audio controls preload="none" src={`/media/${file.id}/original`} aria-label={file.fileName} />}
					<p className={file.state === 'refused' ? 'file-refused' : 'file-safe'}>
						<bdi>{file.fileName}</bdi>: {t.contribute.files.states[file.state]}
					</p>
					<div>
						<Button kind="quiet" name="intent" value={`remove:${file.id}`}>
							✕ {t.contribute.files.remove}
						</Button>
					</div>
				</li>
			))}
		</ul>
	)
}
