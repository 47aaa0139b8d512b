import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryView } from './entry-view.ts'
import { FileSource } from './source-line.tsx'

/** The first picture, large. */
export function LeadPicture({ view }: { view: EntryView }) {
	const lead = view.media.find((item) => item.kind === 'image')
	if (!lead) return null
	return (
		<div className="lead-picture">
			<MediaFigure media={lead} size="large" eager />
			<FileSource view={view} file={lead} />
		</div>
	)
}

/** The other pictures, the recordings and films; those that are someone's account stand with it. */
export function Gallery({ view }: { view: EntryView }) {
	const { registry } = useWords().t
	const lead = view.media.find((item) => item.kind === 'image')
	const told = view.record.accounts.flatMap((account) => account.recordings ?? [])
	const others = view.media.filter((item) => item !== lead && !told.includes(item.id))
	if (others.length === 0) return null
	return (
		<section className="stack">
			<h2>{registry.pictures}</h2>
			<div className="gallery">
				{others.map((item) => (
					<div key={item.id}>
						<MediaFigure media={item} />
						<FileSource view={view} file={item} />
					</div>
				))}
			</div>
		</section>
	)
}
