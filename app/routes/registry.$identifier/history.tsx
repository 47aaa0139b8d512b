import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryView } from './entry-view.ts'

/** How the record came to be what it is: when, by what kind of act, why, and what changed. */
export function History({ view }: { view: EntryView }) {
	const { t, locale } = useWords()
	const { registry } = t
	if (view.revisions.length === 0) return null
	return (
		<section className="stack-tight">
			<h2>{registry.history}</h2>
			<ol className="history" reversed>
				{view.revisions.map((revision) => (
					<li key={revision.number} value={revision.number}>
						<b>{registry.revisionKinds[revision.kind]}</b> · <time dateTime={revision.at}>{formatDate(locale, revision.at)}</time>
						{revision.reason && <span> · {revision.reason}</span>}
						<br />
						<span className="small soft">{registry.changed(revision.fields.map((field) => registry.fields[field]).join(', '))}</span>
					</li>
				))}
			</ol>
		</section>
	)
}
