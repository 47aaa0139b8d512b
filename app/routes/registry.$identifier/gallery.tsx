import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryMediaItem } from '#db/read/find-public-entry.ts'

/** The first picture, large. */
export function LeadPicture({ media }: { media: readonly EntryMediaItem[] }) {
	const lead = media.find((item) => item.kind === 'image')
	if (!lead) return null
	return (
		<div className="lead-picture">
			<MediaFigure media={lead} size="large" eager />
		</div>
	)
}

/** The other pictures, the recordings and films. */
export function Gallery({ media }: { media: readonly EntryMediaItem[] }) {
	const { registry } = useWords().t
	const lead = media.find((item) => item.kind === 'image')
	const others = media.filter((item) => item !== lead)
	if (others.length === 0) return null
	return (
		<section className="stack">
			<h2>{registry.pictures}</h2>
			<div className="gallery">
				{others.map((item) => (
					<MediaFigure key={item.id} media={item} />
				))}
			</div>
		</section>
	)
}
