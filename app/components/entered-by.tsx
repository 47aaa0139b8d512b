import type { Entered } from '#db/read/list-entered-fields.ts'
import { formatDate } from '../i18n/format-date.ts'
import { useWords } from '../i18n/messages.tsx'

/** Whose words stand in which field of a gift by voice. */
export function EnteredBy({ entered }: { entered: readonly Entered[] }) {
	const { t, locale } = useWords()
	const { fill: words } = t.voice
	if (entered.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="entered">
			<h3 id="entered">{words.entered}</h3>
			<ul>
				{entered.map(({ field, by, at }) => (
					<li key={field} data-entered={field}>
						{words.fields[field]}: {words.by(by, formatDate(locale, at))}
					</li>
				))}
			</ul>
		</section>
	)
}
