import type { HeritageClass, HeritageRank } from '#moderation/heritage.ts'
import { useWords } from '../i18n/messages.tsx'

export interface EntryCardView {
	readonly identifier: string
	readonly title: string
	/** The name in another language, if it has one. */
	readonly otherName?: string | null
	readonly otherLang?: string | null
	readonly heritageClass: HeritageClass
	readonly highestRank: HeritageRank | null
	readonly place: string | null
	readonly picture: { readonly mediaId: string; readonly caption: string; readonly credit: string } | null
}

export interface EntryCardProps {
	readonly entry: EntryCardView
	/** Load the picture at once: for the first few on the page. */
	readonly eager?: boolean
	/** One level under the heading the list stands under. */
	readonly heading?: 'h2' | 'h3'
}

/** An entry in a list: picture with its credit, name, what and where. Put it inside `ul.entry-list` (rows) or `ul.entry-grid` (cards). */
export function EntryCard({ entry, eager = false, heading: Heading = 'h3' }: EntryCardProps) {
	const { t } = useWords()
	const { picture } = entry
	const facts = [t.heritage.classes[entry.heritageClass], entry.place].filter(Boolean).join(' · ')
	return (
		<li className="entry-card">
			{picture ? (
				<img
					className="entry-card-picture"
					src={`/media/${picture.mediaId}/small.webp`}
					alt=""
					loading={eager ? undefined : 'lazy'}
					decoding="async"
				/>
			) : (
				<img className="entry-card-picture entry-card-none" src={`/kinds/${entry.heritageClass}.svg`} alt="" width={96} height={72} />
			)}
			<Heading className="entry-card-title">
				<a href={`/registry/${entry.identifier}`}>{entry.title}</a>
			</Heading>
			{entry.otherName && (
				<p className="small" lang={entry.otherLang ?? undefined}>
					{entry.otherName}
				</p>
			)}
			<p className="small soft">
				{facts}
				{entry.highestRank && ` · ${t.heritage.ranks[entry.highestRank]}`}
				{picture && ` · ${t.parts.picture}: ${picture.credit || t.parts.creditAnonymous}`}
			</p>
		</li>
	)
}
