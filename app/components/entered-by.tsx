import type { Entered } from '#db/read/list-entered-fields.ts'
import { formatDate } from '../i18n/format-date.ts'
import { useWords } from '../i18n/messages.tsx'

/** Whose words stand in which field of a gift by voice. */
export function EnteredBy({ entered, as: Heading = 'h2' }: { entered: readonly Entered[]; as?: 'h2' | 'h3' }) {
	const { t, locale } = useWords()
	const { fill: words } = t.voice
	if (entered.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="entered">
			<Heading id="entered">{words.entered}</Heading>
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
