import { LinkButton } from '#app/components/link-button.tsx'
import { StatusPath } from '#app/components/status-path.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { OwnListItem } from '#db/read/list-own-contributions.ts'

/** One contribution in its owner's list: what it is, where it stands, the next thing to do. */
export function OwnCard({ item }: { item: OwnListItem }) {
	const { t, locale } = useWords()
	const words = t.mine
	const isDraft = item.state === 'draft'
	const act = isDraft ? words.goOn : item.state === 'returned' ? words.change : item.group === 'waiting' ? words.answer : words.open
	return (
		<article className="own-card stack-tight">
			<h3 className="own-card-title">
				<bdi>{item.title || words.untitled}</bdi>
			</h3>
			<p className="small soft">
				{t.contribute.kinds[item.kind].title} · {words.files(item.files)} · {words.savedAt(formatTime(locale, item.savedAt))}
				{!isDraft && ` · ${words.code(item.code)}`}
			</p>
			{!isDraft && <StatusPath state={item.state} since={item.stateSince} />}
			<div className="row">
				<LinkButton href={isDraft ? `/contribute/${item.id}` : `/mine/${item.id}`} aria-label={`${act}: ${item.title || words.untitled}`}>
					{act}
				</LinkButton>
			</div>
		</article>
	)
}
