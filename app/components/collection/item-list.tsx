import type { ItemLine } from '#db/read/list-items.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import './collection.css'

/** Objects with their first picture and where their application stands. */
export function ItemList({ items, hrefOf }: { readonly items: readonly ItemLine[]; readonly hrefOf: (id: string) => string }) {
	const { t, locale } = useWords()
	const words = t.collection
	return (
		<ol className="item-list">
			{items.map((item) => (
				<li key={item.id} className="panel item-line">
					{item.firstPhoto ? (
						<img src={`/media/${item.firstPhoto}/small.webp`} alt="" width="72" height="72" loading="lazy" />
					) : (
						<span className="item-blank" aria-hidden="true" />
					)}
					<div>
						<p>
							<a href={hrefOf(item.id)}>
								<bdi>{item.name || words.untitled}</bdi>
							</a>
						</p>
						<p className="small soft">
							{[item.material, item.dating].filter(Boolean).join(' · ')}
							{(item.material || item.dating) && <br />}
							<b className={item.state === 'in-dispute' ? 'flag' : undefined}>{words.states[item.state].name}</b>{' '}
							{words.since(formatDate(locale, item.since))} · {item.code}
						</p>
					</div>
				</li>
			))}
		</ol>
	)
}
