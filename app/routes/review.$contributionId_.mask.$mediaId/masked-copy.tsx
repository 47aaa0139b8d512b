import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'

/** What is left for others, once it is made. */
export function MaskedCopy({ file }: { file: DeskFile & { readonly kind: NonNullable<DeskFile['kind']> } }) {
	const { t } = useWords()
	if (file.masked === 'not') return null
	return (
		<section aria-labelledby="as-others" className="stack-tight">
			<h2 id="as-others">{t.masks.asOthers}</h2>
			{file.masked === 'hidden' && <p>{t.masks.hidden}</p>}
			{file.masked === 'partly' &&
				(file.isMaskedReady ? (
					<MediaFigure media={{ ...file, credit: null, licence: null }} alt={file.caption || file.fileName} size="large" />
				) : (
					<p role="status">{t.masks.making}</p>
				))}
		</section>
	)
}
