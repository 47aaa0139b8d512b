import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Disputes } from '#app/components/collection/disputes.tsx'
import { ItemFacts } from '#app/components/collection/item-facts.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { parseItemAct } from '#app/forms/collection.ts'
import { textOf } from '#app/forms/one-of.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { placeLabel } from '#app/i18n/place-label.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { requireHouse } from '#app/require-house.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { openSealed } from '#server/collection/open-sealed.ts'
import { seeDeskItem } from '#server/collection/see-item.ts'
import { OfficerActs } from './officer-acts.tsx'
import { Sealed } from './sealed.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requireHouse(context, 'see-collection-desk', request)
	const seen = await seeDeskItem(context.context, idOrNone(params['itemId']))
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const { t } = wordsIn(context)
	const { item, place } = seen.value
	const placeText = place ? placeLabel(t, place) : ''
	return json({ ...seen.value, placeText, title: item.name }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	requireHouse(context, 'see-collection-desk', request)
	const form = await request.formData()
	const itemId = idOrNone(params['itemId'])
	const act = parseItemAct(form)
	if (act) {
		const moved = await moveItem(context.context, { itemId, ...act })
		return moved.ok ? redirect(`/collection/desk/${itemId}`, 303) : refusedResponse(moved.refusal, form)
	}
	const opened = await openSealed(context.context, { itemId, reason: textOf(form, 'reason') })
	if (!opened.ok) return refusedResponse(opened.refusal, form)
	const { owner, sealed } = opened.value
	return json({ opened: { owner, sealed } }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function DeskItem() {
	const seen = useLoaderData<typeof loader>()
	const { item, disputes, suspicions, placeText } = seen
	const answer = useActionData<typeof action>()
	const answered = answer && 'refusal' in answer ? answer : undefined
	const opened = answer && 'opened' in answer ? answer.opened : undefined
	const { t, locale } = useWords()
	const words = t.collection
	return (
		<div className="stack">
			<PageHead
				title={<bdi>{item.name}</bdi>}
				lead={`${words.states[item.state].name} ${words.since(formatDate(locale, item.stateSince))} · ${words.item.code(item.code)}`}
				actions={<LinkButton href="/collection/desk">{words.desk.back}</LinkButton>}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={words.fields} />
			{item.state === 'in-dispute' && <Notice kind="warning" title={words.states['in-dispute'].next} />}
			{item.certificateNumber && <Notice kind="done" title={words.item.certificate(item.certificateNumber)} />}
			<Disputes disputes={disputes} />
			{suspicions.length > 0 && (
				<p>
					{words.desk.suspicions}:{' '}
					{suspicions.map(({ id, reference }, index) => (
						<span key={id}>
							{index > 0 && ' · '}
							<a href={`/collection/suspicions/${id}`}>{reference}</a>
						</span>
					))}
				</p>
			)}
			<ItemFacts item={item} placeText={placeText} />
			<Sealed seen={seen} opened={opened} answered={answered} />
			<OfficerActs seen={seen} answered={answered} />
		</div>
	)
}
