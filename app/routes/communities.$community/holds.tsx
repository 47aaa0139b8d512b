import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'

interface HoldsProps {
	readonly holds: readonly { readonly id: string; readonly title: string; readonly askedAt: string }[]
}

/** What reviewers hold until a custodian answers. */
export function Holds({ holds }: HoldsProps) {
	const { t, locale } = useWords()
	return (
		<section className="stack-tight" aria-labelledby="holds">
			<h2 id="holds">{t.communities.holds}</h2>
			{holds.length === 0 && <p className="soft">{t.communities.noHolds}</p>}
			<ul className="stack-tight">
				{holds.map((hold) => (
					<li key={hold.id}>
						<a href={`/holds/${hold.id}`}>{hold.title}</a> <span className="soft">{formatDate(locale, hold.askedAt)}</span>
					</li>
				))}
			</ul>
		</section>
	)
}
