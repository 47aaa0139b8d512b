import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { StoryMessage } from '#db/read/find-contribution-story.ts'

/** What the giver and the desk said to each other, oldest first. */
export function SaidList({ messages }: { messages: readonly StoryMessage[] }) {
	const { t, locale } = useWords()
	return (
		<ol className="talk">
			{messages.map((message) => (
				<li key={message.id} className={`talk-${message.side}`}>
					<p className="small soft">
						{message.side === 'desk' ? t.mine.desk : t.mine.you}, <time dateTime={message.at}>{formatTime(locale, message.at)}</time>
					</p>
					<p className="as-said" dir="auto">
						{message.body}
					</p>
				</li>
			))}
		</ol>
	)
}
