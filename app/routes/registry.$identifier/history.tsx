import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { actKey } from '#moderation/merge/act.ts'
import type { EntryView } from './entry-view.ts'

/** How the record came to be what it is: when, by what kind of act, why, and what changed; folded, where the fields come from that nobody gave. */
export function History({ view }: { view: EntryView }) {
	const { t, locale } = useWords()
	const { registry } = t
	const changed = ({ kind, fields }: EntryView['revisions'][number]): string =>
		fields.length === 0 && kind !== 'join' ? registry.onlyFiles : fields.map((field) => registry.fields[field]).join(', ')
	if (view.revisions.length === 0) return null
	return (
		<section className="stack-tight">
			<h2>{registry.history}</h2>
			<ol className="history" reversed>
				{view.revisions.map((revision) => (
					<li key={revision.number} value={revision.number} id={`revision-${revision.number}`}>
						<b>{registry.revisionKinds[revision.kind]}</b> · <time dateTime={revision.at}>{formatDate(locale, revision.at)}</time>
						{revision.reason && <span> · {revision.reason}</span>}
						<br />
						<span className="small soft">{registry.changed(changed(revision))}</span>
						<ShownScans view={view} revision={revision.number} />
					</li>
				))}
			</ol>
			{view.origins.length > 0 && (
				<details className="source small">
					<summary>{registry.trace.others}</summary>
					<ul>
						{view.origins.map((origin) => (
							<li key={origin.revision}>
								{registry.revisionKinds[origin.kind]}, <time dateTime={origin.at}>{formatDate(locale, origin.at)}</time>:{' '}
								{origin.fields.map((field) => registry.fields[field]).join(', ')}
							</li>
						))}
					</ul>
				</details>
			)}
		</section>
	)
}

/** The signed acts it was done under, where an officer has shown them to everyone. */
function ShownScans({ view, revision }: { readonly view: EntryView; readonly revision: number }) {
	const { acts } = useWords().t
	return view.scans
		.filter((scan) => scan.revision === revision)
		.map((scan) => (
			<span key={scan.scanId} className="small">
				{' '}
				·{' '}
				<a href={`/acts/${encodeURIComponent(actKey(scan))}/scans/${scan.scanId}`}>
					{acts.signedAct(acts.named(scan.number, scan.office))}
				</a>
			</span>
		))
}
