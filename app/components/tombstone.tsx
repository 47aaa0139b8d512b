import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Tombstone as TombstoneFacts } from '#moderation/publish/takedown.ts'
import { LinkButton } from './link-button.tsx'
import { PageHead } from './page-head.tsx'

/** What stands at the address of an entry that was taken down: that it was, why in words, since when, and the way on. Never its name. */
export function Tombstone({ stone }: { stone: TombstoneFacts }) {
	const { t, locale } = useWords()
	const words = t.after.tombstone
	const title = stone.degree === 'remove' ? words.removed : stone.degree === 'community' ? words.community : words.hidden
	return (
		<section className="stack">
			<PageHead title={title} lead={`${stone.identifier}. ${words.reason(t.after.takedownReasons[stone.reason])}`} />
			<p>{words.since(formatDate(locale, stone.at))}</p>
			{stone.degree === 'community' && <p>{words.communityMore}</p>}
			<p className="soft">{words.appeal}</p>
			<p>
				<LinkButton href="/registry">{words.registry}</LinkButton>
			</p>
		</section>
	)
}
