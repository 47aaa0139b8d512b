import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import { fileSize } from '#app/i18n/file-size.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { MediaFigure } from '../media-figure.tsx'

/** The files of a contribution for whoever may judge them, each with its true state. */
export function GivenFiles({ files }: { files: readonly DeskFile[] }) {
	const { t } = useWords()
	if (files.length === 0) return null
	return (
		<ul className="desk-files" aria-label={t.desk.filesTitle}>
			{files.map((file) => (
				<li key={file.id}>
					<GivenFile file={file} />
				</li>
			))}
		</ul>
	)
}

function GivenFile({ file }: { file: DeskFile }) {
	const { t, locale } = useWords()
	const size = fileSize(locale, file.bytes)
	if (file.state !== 'ready' || file.kind === null) {
		return (
			<p>
				{file.fileName} · {size} · {file.state === 'refused' ? t.desk.fileRefused : t.desk.fileWaiting}
			</p>
		)
	}
	const media = { ...file, kind: file.kind, credit: null, licence: null }
	return (
		<>
			<MediaFigure media={media} alt={file.caption || file.fileName} size="large" />
			<p className="small soft">
				{file.fileName} · {size}
				{file.width !== null && ` · ${file.width} × ${file.height}`} · <a href={`/media/${file.id}/original`}>{t.desk.original}</a>
			</p>
		</>
	)
}
