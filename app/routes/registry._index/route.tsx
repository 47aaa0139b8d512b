import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { EntryCard } from '#app/components/entry-card.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { parseRegistryQuery, registryHref } from '#app/forms/registry-query.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { findRegistryPage } from '#db/read/find-registry-page.ts'
import { communityNames, heritageClasses, heritageRanks } from '#moderation/heritage.ts'
import { highestRank } from '#moderation/publish/highest-rank.ts'
import { FilterColumn } from './filter-column.tsx'
import { PlaceReading } from './place-reading.tsx'
import { SearchForm } from './search-form.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const facets = { classes: heritageClasses, ranks: heritageRanks, communities: communityNames }

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const query = parseRegistryQuery(new URL(request.url).searchParams)
	const { counts, ...page } = await findRegistryPage(context.db, query, facets)
	const { t } = wordsIn(reading)
	const title = `${query.words ? t.registry.searchTitle(query.words) : t.registry.title} · ${t.common.siteName}`
	const plain = counts && {
		total: counts.total,
		classes: [...counts.classes],
		ranks: [...counts.ranks],
		communities: [...counts.communities],
	}
	return { title, query, ...page, counts: plain }
}

export default function Registry() {
	const words = useWords()
	const { registry } = words.t
	const { query, entries, next, isNear, places, counts } = useLoaderData<typeof loader>()
	return (
		<>
			<PageHead
				title={query.words ? registry.searchTitle(query.words) : registry.title}
				lead={counts ? `${registry.lead} ${registry.total(counts.total)}.` : registry.lead}
			/>
			<SearchForm query={query} />
			<PlaceReading typed={query.place} places={places} />
			<div className="registry">
				<section aria-label={registry.title}>
					{isNear && <Notice kind="info">{registry.near}</Notice>}
					{entries.length === 0 ? (
						<EmptyState title={registry.emptyTitle} action={<LinkButton href="/registry">{registry.emptyAction}</LinkButton>}>
							{registry.emptyText}
						</EmptyState>
					) : (
						<ul className="entry-list">
							{entries.map((entry, index) => (
								<EntryCard
									key={entry.identifier}
									eager={index < 3}
									heading="h2"
									entry={{
										...entry,
										highestRank: highestRank(entry.ranks),
										place: entry.place && words.t.places.unit(entry.place.kind, entry.place.name),
									}}
								/>
							))}
						</ul>
					)}
					<Pager
						newer={query.after ? registryHref(query) : null}
						older={next && registryHref(query, { after: next })}
						words={{ newer: registry.first, older: registry.next }}
					/>
				</section>
				<FilterColumn query={query} counts={counts} />
			</div>
		</>
	)
}
