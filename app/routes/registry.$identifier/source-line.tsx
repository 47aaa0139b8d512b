import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryField } from '#moderation/entry.ts'
import type { EntryView } from './entry-view.ts'

/** Under a field that was taken from someone's contribution: whose, when, under which licence. */
export function SourceLine({ view, field }: { view: EntryView; field: EntryField }) {
	const { t, locale } = useWords()
	const source = view.sources.find((one) => one.field === field)
	if (!source) return null
	return (
		<p className="small soft">
			{t.registry.fromContribution(source.credit || t.parts.creditAnonymous)}, {formatDate(locale, source.at)}{' '}
			{source.licence && <LicenceBadge licence={source.licence} />}
		</p>
	)
}
