import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import { fileSize } from '#app/i18n/file-size.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { MediaFigure } from '../media-figure.tsx'

interface Masking {
	/** Where parts of a file are covered; null for who may not. */
	readonly base: string | null
	readonly maySeeUnmasked: boolean
}

/** The files of a contribution for whoever may judge them, each with its true state. */
export function GivenFiles({ files, masking }: { files: readonly DeskFile[]; masking: Masking }) {
	const { t } = useWords()
	if (files.length === 0) return null
	return (
		<ul className="desk-files" aria-label={t.desk.filesTitle}>
			{files.map((file) => (
				<li key={file.id}>
					<GivenFile file={file} masking={masking} />
				</li>
			))}
		</ul>
	)
}

function GivenFile({ file, masking }: { file: DeskFile; masking: Masking }) {
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
	const isShown = file.masked === 'not' || (file.masked === 'partly' && file.isMaskedReady)
	return (
		<>
			{isShown && <MediaFigure media={media} alt={file.caption || file.fileName} size="large" />}
			{file.masked !== 'not' && (
				<p className="flag small">
					{file.masked === 'hidden' ? t.masks.hidden : isShown ? t.masks.masked : t.masks.making}{' '}
					{masking.maySeeUnmasked && (
						<a href={file.kind === 'image' ? `/media/${file.id}/large.jpg?unmasked` : `/media/${file.id}/original?unmasked`}>
							{t.masks.seeUnmasked}
						</a>
					)}
				</p>
			)}
			<p className="small soft">
				{file.fileName} · {size}
				{file.width !== null && ` · ${file.width} × ${file.height}`} ·{' '}
				{(file.masked === 'not' || masking.maySeeUnmasked) && (
					<a href={`/media/${file.id}/original${file.masked === 'not' ? '' : '?unmasked'}`}>{t.desk.original}</a>
				)}
			</p>
			{masking.base !== null && (
				<p>
					<a href={`${masking.base}/${file.id}`}>{t.masks.open}</a>
				</p>
			)}
		</>
	)
}
