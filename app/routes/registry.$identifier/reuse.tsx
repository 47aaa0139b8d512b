import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryView } from './entry-view.ts'

export function Reuse({ view }: { view: EntryView }) {
	const { t, locale } = useWords()
	const { registry } = t
	return (
		<section className="stack-tight">
			<h2>{registry.cite}</h2>
			<p className="text">{registry.reuse}</p>
			<p>{registry.citeAs}</p>
			<p className="panel citation">{registry.citation(view.title, view.identifier, formatDate(locale, view.updatedAt), view.url)}</p>
			<p className="small no-print">
				<a href={`${view.url}.jsonld`} type="application/ld+json">
					{registry.trace.machine}
				</a>
			</p>
		</section>
	)
}
