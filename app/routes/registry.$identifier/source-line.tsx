import { useCredit } from '#app/components/credit-line.tsx'
import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryField } from '#moderation/entry.ts'
import { mergeBehind, type PublicTrace } from '#moderation/publish/trace.ts'
import type { EntryView, ShownMedia } from './entry-view.ts'
import { TraceFacts } from './trace-facts.tsx'

/** Under a field with something in it from contributions: of each whose, when, under which licence; folded, how it came here. */
export function SourceLine({ view, field }: { view: EntryView; field: EntryField }) {
	const { registry } = useWords().t
	const source = view.sources.find((one) => one.field === field)
	const behind = new Set([...partTraces(view, field), ...(source ? [...source.alsoOf, source.trace] : [])])
	const traces = view.traces.filter(({ number }) => behind.has(number))
	return (
		<>
			{traces.map((trace) => (
				<TraceLine key={trace.number} trace={trace} revision={trace.number === source?.trace ? source.revision : view.version} />
			))}
			{source?.isWoven && source.licence && (
				<p className="small soft">
					{registry.woven} <LicenceBadge licence={source.licence} />
				</p>
			)}
			{source?.wordingReason && <p className="small soft">{registry.wordedByOffice(source.wordingReason)}</p>}
		</>
	)
}

/** Under one part of a list: the same of the contribution it came from. */
export function PartSource({ view, trace: number }: { view: EntryView; trace: number | null }) {
	const trace = view.traces.find((one) => one.number === number)
	return trace ? <TraceLine trace={trace} revision={view.version} /> : null
}

/** Under a file: folded, how it came here. */
export function FileSource({ view, file }: { view: EntryView; file: ShownMedia }) {
	const { t } = useWords()
	const trace = view.traces.find(({ number }) => number === file.trace)
	if (!trace) return null
	return (
		<details className="source small soft">
			<summary>
				{t.registry.trace.file}
				{file.caption && <span className="sr-only">: {file.caption}</span>}
			</summary>
			<TraceFacts trace={{ ...trace, credit: file.credit, people: file.people, licence: file.licence }} revision={file.revision} />
		</details>
	)
}

function TraceLine({ trace, revision }: { trace: PublicTrace; revision: number }) {
	const { t, locale } = useWords()
	const merge = mergeBehind(trace, revision)
	const credit = useCredit(trace.credit, trace.people)
	return (
		<div className="small soft">
			<details className="source">
				<summary>
					{t.registry.fromContribution(credit)}
					{merge && `, ${formatDate(locale, merge.at)}`}
				</summary>
				<TraceFacts trace={trace} revision={revision} />
			</details>
			{trace.licence ? <LicenceBadge licence={trace.licence} /> : <p>{t.registry.notForReuse}</p>}
		</div>
	)
}

function partTraces({ record }: EntryView, field: EntryField): (number | null)[] {
	return field === 'names' || field === 'communities' || field === 'descriptions' ? record[field].map((part) => part.trace) : []
}
