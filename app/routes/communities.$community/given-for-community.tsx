import { MediaFigure } from '#app/components/media-figure.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import type { CommunityFile } from '#db/read/list-given-for-community.ts'

interface GivenProps {
	readonly given: readonly {
		readonly id: string
		readonly title: string
		readonly description: string
		readonly files: readonly CommunityFile[]
		readonly entry: { readonly identifier: string; readonly title: string } | null
	}[]
}

/** What its givers agreed to show to the community. */
export function GivenForCommunity({ given }: GivenProps) {
	const { communities: words } = useWords().t
	return (
		<section className="stack-tight" aria-labelledby="given">
			<h2 id="given">{words.given}</h2>
			{given.length === 0 && <p className="soft">{words.noGiven}</p>}
			<ul className="stack">
				{given.map((gift) => (
					<li key={gift.id} className="stack-tight">
						<h3 dir="auto">{gift.entry ? <a href={`/registry/${gift.entry.identifier}`}>{gift.title}</a> : gift.title}</h3>
						<p className="as-said" dir="auto">
							{gift.description}
						</p>
						{gift.files.map((file) => (
							<MediaFigure key={file.id} media={{ ...file, credit: null, licence: null }} />
						))}
					</li>
				))}
			</ul>
		</section>
	)
}
