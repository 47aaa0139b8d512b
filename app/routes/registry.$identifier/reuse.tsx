import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { licenceIn } from '#moderation/contribute/terms.ts'
import type { EntryView } from './entry-view.ts'

export function Reuse({ view }: { view: EntryView }) {
	const { t, locale } = useWords()
	const { registry } = t
	const isStated = [...view.traces, ...view.media].some(({ licence }) => licence !== null && licenceIn(licence) === null)
	return (
		<section className="stack-tight">
			<h2>{registry.cite}</h2>
			<p className="text">{registry.reuse}</p>
			{isStated && <p className="text">{t.voice.rights.noLicence}</p>}
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
