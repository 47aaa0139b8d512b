import { registryHref, type RegistryQuery } from '#app/forms/registry-query.ts'
import { communityNames } from '#moderation/heritage.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { heritageClasses, heritageRanks } from '#moderation/heritage.ts'

type Counted = readonly (readonly [string, number])[]

export interface FilterColumnProps {
	readonly query: RegistryQuery
	readonly counts: { readonly classes: Counted; readonly ranks: Counted; readonly communities: Counted } | null
}

/** Filters as links with their numbers; on phones it stands under the list, and a link at the top leads to it. */
export function FilterColumn({ query, counts }: FilterColumnProps) {
	const { registry, heritage } = useWords().t
	const chosen = query.heritageClass || query.rank || query.community || query.place
	return (
		<aside id="filters" className="registry-filters" aria-label={registry.filters}>
			<h2>{registry.filters}</h2>
			{chosen && (
				<a href={registryHref(query, { heritageClass: null, rank: null, community: null, place: '' })} className="filter-clear">
					{registry.clear}
				</a>
			)}
			<FilterGroup
				title={registry.byClass}
				counts={counts?.classes}
				choices={heritageClasses.map((value) => ({
					value,
					word: heritage.classes[value],
					isChosen: query.heritageClass === value,
					href: registryHref(query, { heritageClass: query.heritageClass === value ? null : value }),
				}))}
			/>
			<FilterGroup
				title={registry.byRank}
				counts={counts?.ranks}
				choices={heritageRanks.map((value) => ({
					value,
					word: heritage.ranks[value],
					isChosen: query.rank === value,
					href: registryHref(query, { rank: query.rank === value ? null : value }),
				}))}
			/>
			<FilterGroup
				title={registry.byCommunity}
				counts={counts?.communities}
				choices={communityNames.map((value) => ({
					value,
					word: heritage.communityName(value),
					isChosen: query.community === value,
					href: registryHref(query, { community: query.community === value ? null : value }),
				}))}
			/>
		</aside>
	)
}

interface Choice {
	readonly value: string
	readonly word: string
	readonly isChosen: boolean
	readonly href: string
}

/** Choices that would show nothing are left out, but for the chosen one. */
function FilterGroup({ title, choices, counts }: { title: string; choices: readonly Choice[]; counts: Counted | undefined }) {
	const { registry } = useWords().t
	const known = new Map(counts)
	const shown = choices.filter(({ value, isChosen }) => isChosen || !counts || (known.get(value) ?? 0) > 0)
	if (shown.length === 0) return null
	return (
		<>
			<h3>{title}</h3>
			<ul>
				{shown.map(({ value, word, isChosen, href }) => (
					<li key={value}>
						<a href={href} aria-current={isChosen ? 'true' : undefined}>
							<span>
								{isChosen && <span aria-hidden="true">✕ </span>}
								{word}
								{isChosen && <span className="sr-only"> ({registry.removeFilter})</span>}
							</span>
							{counts && <span className="soft">{known.get(value) ?? 0}</span>}
						</a>
					</li>
				))}
			</ul>
		</>
	)
}
