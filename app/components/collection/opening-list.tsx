import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Opening } from '#db/read/list-openings.ts'

/** Each opening of what is sealed: who, what, when and why. */
export function OpeningList({ openings, withItem = false }: { readonly openings: readonly Opening[]; readonly withItem?: boolean }) {
	const { t, locale } = useWords()
	const words = t.collection
	return (
		<ol className="notice-list">
			{openings.map((opening) => (
				<li key={opening.id} className="panel stack-tight">
					<p>
						<b>{words.openings.line(opening.officer, words.parts[opening.part])}</b>
					</p>
					<p className="small soft">
						<time dateTime={opening.at}>{formatTime(locale, opening.at)}</time>
						{withItem && (
							<>
								{' · '}
								<a href={`/collection/${opening.itemId}`}>
									<bdi>{opening.itemName}</bdi>
								</a>
							</>
						)}
					</p>
					<p>
						{words.openings.reason}: <span className="as-said">{opening.reason}</span>
					</p>
				</li>
			))}
		</ol>
	)
}
