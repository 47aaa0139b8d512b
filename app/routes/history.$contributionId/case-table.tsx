import { eventSentence } from '#app/i18n/event-sentence.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { CaseEvent } from '#db/read/list-case-events.ts'

/** The events as a table where there is room, as cards on phones. */
export function CaseTable({ events }: { events: readonly CaseEvent[] }) {
	const { t, locale } = useWords()
	const words = t.history
	return (
		<table className="table table-cards" role="table">
			<thead role="rowgroup">
				<tr role="row">
					{[words.when, words.what, words.who, words.entry, words.place].map((word) => (
						<th key={word} scope="col" role="columnheader">
							{word}
						</th>
					))}
				</tr>
			</thead>
			<tbody role="rowgroup">
				{events.map(({ id, at, event, by, entry, position }) => (
					<tr key={id} role="row">
						<th scope="row" role="rowheader">
							<time dateTime={at}>{formatTime(locale, at)}</time>
						</th>
						<td role="cell" data-label={words.what}>
							{eventSentence(t, event)}
						</td>
						<td role="cell" data-label={words.who}>
							<Who by={by} isBySlip={event.bySlip !== undefined} />
						</td>
						<td role="cell" data-label={words.entry} className={entry === null ? 'wide-only' : undefined}>
							{entry === null ? '–' : <a href={`/registry/${entry}`}>{entry}</a>}
						</td>
						<td role="cell" data-label={words.place}>
							{position ?? words.waiting}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

function Who({ by, isBySlip }: { by: CaseEvent['by']; isBySlip: boolean }) {
	const { t } = useWords()
	if (by === null) return <>{isBySlip ? t.history.slipHolder : t.history.system}</>
	const office = by.isContributor ? t.history.contributor : by.roles.map((role) => t.members.roles[role]).join(', ')
	return (
		<>
			<bdi>{by.name || t.history.gone}</bdi> <span className="soft">{office}</span>
		</>
	)
}
