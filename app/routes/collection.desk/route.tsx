import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ItemList } from '#app/components/collection/item-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Field } from '#app/components/field.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { pageOf } from '#app/forms/collection.ts'
import { oneOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { requireHouse } from '#app/require-house.ts'
import type { PageHandle } from '#app/root.tsx'
import { countItemsByState, listDeskItems } from '#db/read/list-items.ts'
import { countSuspicions } from '#db/read/list-suspicions.ts'
import { itemStates } from '#moderation/collection/lifecycle.ts'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const pageSize = 40
const shownStates = itemStates.filter((state) => state !== 'draft' && state !== 'withdrawn')

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'see-collection-desk', request)
	const { db } = context.context
	const page = pageOf(request)
	const state = oneOf(shownStates, new URL(request.url).searchParams.get('state'))
	const [found, counts, suspicions] = await Promise.all([
		listDeskItems(db, state, page * pageSize, pageSize + 1),
		countItemsByState(db),
		countSuspicions(db, context.context.now()),
	])
	const title = wordsIn(context).t.collection.desk.title
	return json({ items: found.slice(0, pageSize), hasMore: found.length > pageSize, page, state, counts, suspicions, title })
}

export default function CollectionDesk() {
	const { items, hasMore, page, state, counts, suspicions } = useLoaderData<typeof loader>()
	const { t } = useWords()
	const words = t.collection
	const to = (target: number): string => `?${new URLSearchParams({ ...(state && { state }), page: String(target) })}`
	return (
		<div className="stack">
			<PageHead
				title={words.desk.title}
				lead={words.desk.lead}
				actions={<LinkButton href="/collection/suspicions">{t.suspicions.waitingCount(suspicions.waiting, suspicions.overdue)}</LinkButton>}
			/>
			<form className="row filters">
				<Field as="select" name="state" label={words.desk.state} defaultValue={state ?? ''}>
					<option value="">{words.desk.all}</option>
					{shownStates.map((each) => (
						<option key={each} value={each}>
							{words.states[each].name} ({counts[each] ?? 0})
						</option>
					))}
				</Field>
				<Button>{words.desk.filter}</Button>
			</form>
			{items.length === 0 && <EmptyState title={words.desk.empty} />}
			<ItemList items={items} hrefOf={(id) => `/collection/desk/${id}`} />
			<Pager newer={page > 0 ? to(page) : null} older={hasMore ? to(page + 2) : null} />
		</div>
	)
}
