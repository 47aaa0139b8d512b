import { eventSentence } from '#app/i18n/event-sentence.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { MemberEventView } from '#db/read/find-member.ts'

/** What was recorded about the account, newest first. */
export function MemberHistory({ events }: { events: readonly MemberEventView[] }) {
	const { t, locale } = useWords()
	const names: Readonly<Record<string, string>> = t.members.events
	return (
		<ol className="stack-tight" reversed>
			{events.map(({ id, at, event, by }) => (
				<li key={id}>
					<time dateTime={at}>{formatDate(locale, at)}</time>: {names[event.kind] ?? eventSentence(t, event)}
					{'role' in event && <> {t.members.roles[event.role]}</>}{' '}
					<span className="soft">({by === null ? t.members.one.byHouse : t.members.one.by(by)})</span>
				</li>
			))}
		</ol>
	)
}
