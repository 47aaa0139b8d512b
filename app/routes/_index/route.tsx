import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { EntryCard } from '#app/components/entry-card.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { listRecentEntries } from '#db/read/list-recent-entries.ts'
import { highestRank } from '#moderation/publish/highest-rank.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
	{ name: 'description', content: data?.description },
	{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: '/registry/feed.atom', title: data?.recent },
]

const recentShown = 6

export async function loader({ context: { context, ...reading } }: LoaderFunctionArgs) {
	const { home } = wordsIn(reading).t
	return { title: home.title, description: home.lead, recent: home.recent, entries: await listRecentEntries(context.db, recentShown) }
}

export default function Home() {
	const words = useWords()
	const { home } = words.t
	const { entries } = useLoaderData<typeof loader>()
	return (
		<>
			<section className="home-head">
				<h1>{home.headline}</h1>
				<p className="page-head-lead">{home.lead}</p>
			</section>
			<div className="doors">
				<section className="door door-give">
					<h2>{home.giveTitle}</h2>
					<p>{home.giveText}</p>
					<div className="row">
						<LinkButton kind="primary" href="/contribute">
							{home.giveAction}
						</LinkButton>
						<LinkButton href="/contribute/voice">{words.t.voice.start.link}</LinkButton>
					</div>
				</section>
				<section className="door">
					<h2>{home.findTitle}</h2>
					<p>{home.findText}</p>
					<form action="/registry" role="search" className="search">
						<label htmlFor="home-search" className="sr-only">
							{home.findLabel}
						</label>
						<input id="home-search" name="q" type="search" className="control" maxLength={200} />
						<Button>{home.findAction}</Button>
					</form>
					<a href="/registry">{home.findAll}</a>
				</section>
			</div>
			<section className="stack">
				<h2>{home.recent}</h2>
				{entries.length === 0 ? (
					<EmptyState title={home.emptyTitle}>{home.emptyText}</EmptyState>
				) : (
					<ul className="entry-grid">
						{entries.map((entry) => (
							<EntryCard
								key={entry.identifier}
								entry={{
									...entry,
									highestRank: highestRank(entry.ranks),
									place: entry.place && words.t.places.unit(entry.place.kind, entry.place.name),
								}}
							/>
						))}
					</ul>
				)}
				<a href="/registry/feed.atom">{home.follow}</a>
			</section>
		</>
	)
}
