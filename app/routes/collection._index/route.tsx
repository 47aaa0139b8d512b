import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ItemList } from '#app/components/collection/item-list.tsx'
import { NotRegistration } from '#app/components/collection/not-registration.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { pageOf } from '#app/forms/collection.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { isDeviceWaiting } from '#app/offline/waiting-cookie.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { seeCollection } from '#server/collection/see-collection.ts'
import { startItem } from '#server/collection/start-item.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const page = pageOf(request)
	const seen = await seeCollection(context, page)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return json({ ...seen.value, page, title: wordsIn(reading).t.collection.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	if (form.get('intent') === 'photos') {
		const album = await startContribution(context, { kind: 'photos', isDeviceWaiting: isDeviceWaiting(request) })
		return album.ok ? redirect(`/contribute/${album.value}#files`, 303) : refusedResponse(album.refusal, form)
	}
	const started = await startItem(context)
	return started.ok ? redirect(`/collection/${started.value}`, 303) : refusedResponse(started.refusal, form)
}

export default function Collection() {
	const { items, hasMore, page, hasOwner, maySeal, openings, batches } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t } = useWords()
	const words = t.collection
	return (
		<div className="stack">
			<PageHead
				title={words.title}
				lead={words.lead}
				actions={
					<form method="post" className="row">
						<Button kind="primary">{words.add}</Button>
						<LinkButton href="/collection/batch">{words.addBatch}</LinkButton>
						<Button name="intent" value="photos">
							{words.sendPhotos}
						</Button>
					</form>
				}
			/>
			<RefusalNotice refusal={answered?.refusal} />
			<NotRegistration />
			{!maySeal && <Notice kind="warning" title={t.refusals.sentences['no-sealing-key']({ code: 'no-sealing-key' })} />}
			<p>
				{hasOwner ? words.owner.there : words.owner.none} <a href="/collection/owner">{hasOwner ? words.owner.edit : words.owner.write}</a>{' '}
				· <a href="/collection/openings">{words.openingsLink(openings)}</a>
			</p>
			{batches.length > 0 && (
				<p>
					{t.collectionBatch.unfinished}:{' '}
					{batches.map((batch, index) => (
						<span key={batch.id}>
							{index > 0 && ' · '}
							<a href={`/collection/batch/${batch.id}`}>{t.collectionBatch.rowsLeft(batch.rowsLeft)}</a>
						</span>
					))}
				</p>
			)}
			{items.length === 0 && page === 0 ? (
				<EmptyState title={words.empty}>
					<p>{words.emptyMore}</p>
				</EmptyState>
			) : (
				<ItemList items={items} hrefOf={(id) => `/collection/${id}`} />
			)}
			<Pager newer={page > 0 ? `?page=${page}` : null} older={hasMore ? `?page=${page + 2}` : null} />
		</div>
	)
}
