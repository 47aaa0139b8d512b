import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryRank } from '#moderation/entry.ts'

/** Ranks as dated facts: which, by which decision, when, said where; what is not known is said to be so. A source that is that of the whole entry is not said again. */
export function RankFacts({ ranks, source }: { ranks: readonly EntryRank[]; source: string | null }) {
	const { t, locale } = useWords()
	const { registry, heritage } = t
	const dated = (rank: EntryRank): string => {
		if (rank.decisionDate) return registry.onDay(formatDate(locale, rank.decisionDate))
		return rank.year === null ? registry.undated : registry.inYear(rank.year)
	}
	return (
		<ul>
			{ranks.map((rank, index) => (
				<li key={index}>
					<a href={`/registry?rank=${rank.rank}`}>{heritage.ranks[rank.rank]}</a>
					<br />
					{rank.decisionNumber ? registry.decision(rank.decisionNumber) : registry.noDecision}, {dated(rank)}
					{rank.source && rank.source !== source && (
						<span className="small soft">
							<br />
							{registry.source}: {rank.source}
						</span>
					)}
				</li>
			))}
		</ul>
	)
}
