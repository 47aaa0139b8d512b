import { useWords } from '#app/i18n/messages.tsx'

/** The picture given beside the one it was found to be like, each with its name. */
export function TwoPictures({ mine, theirs }: { mine: string; theirs: string }) {
	const { t } = useWords()
	return (
		<span className="two-pictures">
			<a href={`/media/${mine}/large.jpg`} target="_blank" rel="noreferrer">
				<img src={`/media/${mine}/small.webp`} alt={t.desk.pictureGiven} loading="lazy" width={160} />
			</a>
			<a href={`/media/${theirs}/large.jpg`} target="_blank" rel="noreferrer">
				<img src={`/media/${theirs}/small.webp`} alt={t.desk.pictureThere} loading="lazy" width={160} />
			</a>
		</span>
	)
}
