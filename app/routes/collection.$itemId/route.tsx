import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Disputes } from '#app/components/collection/disputes.tsx'
import { ItemFacts } from '#app/components/collection/item-facts.tsx'
import { NotRegistration } from '#app/components/collection/not-registration.tsx'
import { OpeningList } from '#app/components/collection/opening-list.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { placeLabel } from '#app/i18n/place-label.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { searchPlaces } from '#db/read/search-places.ts'
import { seeOwnItem } from '#server/collection/see-item.ts'
import { ItemForm } from './item-form.tsx'
import { OwnActs } from './own-acts.tsx'
import { Papers } from './papers.tsx'
import { perform } from './perform.ts'

/** Hydrated for the place picker alone; everything works without. */
export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const seen = await seeOwnItem(context, idOrNone(params['itemId']))
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const { t } = wordsIn(reading)
	const { item, place } = seen.value
	const asked = new URL(request.url).searchParams
	const news = { isSaved: asked.has('saved'), paper: asked.get('paper') }
	const typedPlace = place ? '' : (asked.get('place') ?? '').slice(0, 200)
	const placeText = place ? placeLabel(t, place) : typedPlace
	const offered = typedPlace === '' ? [] : (await searchPlaces(context.db, typedPlace)).filter(({ level }) => level === 'commune')
	const placeChoices = offered.map((each) => ({ placeId: each.placeIdToday ?? each.placeId, label: placeLabel(t, each) }))
	return json(
		{ ...seen.value, news, placeText, placeChoices, title: item.name || t.collection.untitled },
		{ headers: { 'Cache-Control': 'no-store' } },
	)
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const itemId = idOrNone(params['itemId'])
	const done = await perform(context, itemId, form)
	if (!done.ok) return refusedResponse(done.refusal, form)
	const { unknownPlace } = done.value
	return redirect(`/collection/${itemId}?${new URLSearchParams({ saved: '1', ...(unknownPlace && { place: unknownPlace }) })}`, 303)
}

export default function OwnItem() {
	const seen = useLoaderData<typeof loader>()
	const { item, disputes, openings, isEditable, placeText, news } = seen
	const answered = useActionData<typeof action>()
	const { t, locale } = useWords()
	const words = t.collection
	const state = words.states[item.state]
	return (
		<div className="stack">
			<PageHead
				title={<bdi>{item.name || words.untitled}</bdi>}
				lead={`${state.name} ${words.since(formatDate(locale, item.stateSince))} · ${words.item.code(item.code)}`}
				actions={<LinkButton href="/collection">{words.title}</LinkButton>}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={words.fields} />
			{news.isSaved && !answered && <Notice kind="done" title={words.item.saved} />}
			{item.state === 'in-dispute' ? <Notice kind="warning" title={state.next} /> : state.next && <p>{state.next}</p>}
			{item.certificateNumber && <Notice kind="done" title={words.item.certificate(item.certificateNumber)} />}
			<NotRegistration />
			<Disputes disputes={disputes} />
			{isEditable ? <ItemForm seen={seen} answered={answered} /> : <ItemFacts item={item} placeText={placeText} sealed={seen.sealed} />}
			<Papers seen={seen} />
			<OwnActs seen={seen} answered={answered} />
			<section className="stack-tight" aria-labelledby="openings">
				<h2 id="openings">{words.item.openings}</h2>
				{openings.length === 0 ? <p className="soft">{words.item.noOpenings}</p> : <OpeningList openings={openings} />}
			</section>
		</div>
	)
}
