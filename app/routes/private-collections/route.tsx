import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { pageOf } from '#app/forms/collection.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { listShownItems } from '#db/read/list-items.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const pageSize = 30

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const page = pageOf(request)
	const found = await listShownItems(context.db, page * pageSize, pageSize + 1)
	const title = wordsIn(reading).t.collection.shown.title
	return json({ items: found.slice(0, pageSize), hasMore: found.length > pageSize, page, title })
}

export default function PrivateCollections() {
	const { items, hasMore, page } = useLoaderData<typeof loader>()
	const { t } = useWords()
	const words = t.collection
	return (
		<div className="stack">
			<PageHead title={words.shown.title} lead={words.shown.lead} actions={<a href="/report-object">{words.shown.report}</a>} />
			{items.length === 0 && <EmptyState title={words.shown.empty}>{words.shown.emptyMeans}</EmptyState>}
			<ul className="entry-list">
				{items.map((item) => (
					<li key={item.code} className="panel stack-tight">
						<h2 className="notice-subject">
							<bdi>{item.name}</bdi>
						</h2>
						<p>{[item.material, item.dating, item.dimensions].filter(Boolean).join(' · ')}</p>
						<p className="small soft">
							{words.privateCollection} · {words.shown.area}:{' '}
							{item.placeName && item.placeKind ? t.places.unit(item.placeKind, item.placeName) : words.shown.noArea} · {item.code}
						</p>
					</li>
				))}
			</ul>
			<Pager newer={page > 0 ? `?page=${page}` : null} older={hasMore ? `?page=${page + 2}` : null} />
		</div>
	)
}
