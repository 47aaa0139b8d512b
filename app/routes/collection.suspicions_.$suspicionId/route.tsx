import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { clockFacts } from '#app/components/clock-facts.ts'
import { Facts } from '#app/components/collection/item-facts.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { requireHouse } from '#app/require-house.ts'
import { isOwnSuspicion } from '#db/read/is-own-claim.ts'
import { isNamedOpener } from '#db/read/list-openings.ts'
import { findSuspicion } from '#db/read/list-suspicions.ts'
import { openSuspicionContact } from '#server/collection/triage-suspicion.ts'
import { AnswerForm } from './answer-form.tsx'
import { PossibleItems } from './possible-items.tsx'
import { performOnSuspicion } from './perform.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.found.reference }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requireHouse(context, 'see-collection-desk', request)
	const { db, actor, now } = context.context
	const id = idOrNone(params['suspicionId'])
	const found = await findSuspicion(db, id, now())
	if (!found || (await isOwnSuspicion(db, id, actor.memberId ?? ''))) return throwRefusal({ code: 'not-found' }, request)
	const mayOpen = found.hasContact && (await isNamedOpener(db, actor.memberId ?? ''))
	return json({ found, mayOpen }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	requireHouse(context, 'see-collection-desk', request)
	const form = await request.formData()
	const suspicionId = idOrNone(params['suspicionId'])
	if (form.get('intent') === 'contact') {
		const opened = await openSuspicionContact(context.context, suspicionId)
		return opened.ok ? json({ contact: opened.value }, { headers: { 'Cache-Control': 'no-store' } }) : refusedResponse(opened.refusal, form)
	}
	const done = await performOnSuspicion(context.context, suspicionId, form)
	return done.ok ? redirect(`/collection/suspicions/${suspicionId}`, 303) : refusedResponse(done.refusal, form)
}

export default function OneSuspicion() {
	const { found, mayOpen } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const answered = answer && 'refusal' in answer ? answer : undefined
	const contact = answer && 'contact' in answer ? answer.contact : undefined
	const { t, locale } = useWords()
	const words = t.suspicions
	return (
		<div className="stack">
			<PageHead
				title={
					<>
						{words.kinds[found.kind].name}: <bdi>{found.object}</bdi>
					</>
				}
				lead={`${found.reference} · ${formatTime(locale, found.at)} · ${words.states[found.state]}`}
				actions={<LinkButton href="/collection/suspicions">{words.deskTitle}</LinkButton>}
			/>
			<RefusalNotice
				refusal={answered?.refusal}
				labels={{ outcome: words.outcome, answer: words.answerLabel, words: t.collection.fields.words }}
			/>
			<section className="stack-tight">
				<blockquote className="as-said" dir="auto">
					{found.words}
				</blockquote>
				{found.place && (
					<p>
						{words.place}: <bdi>{found.place}</bdi>
					</p>
				)}
				{contact !== undefined && (
					<Notice kind="warning" title={words.contactIs}>
						<bdi>{contact}</bdi>
					</Notice>
				)}
			</section>
			<Facts facts={clockFacts(t, locale, found)} />
			{found.isOverdue && <Notice kind="warning" title={t.after.reports.overdue} />}
			<form method="post" className="row">
				{found.state === 'open' && (
					<Button name="intent" value="acknowledge">
						{words.acknowledge}
					</Button>
				)}
				{mayOpen && (
					<Button kind="quiet" name="intent" value="contact">
						{words.openContact}
					</Button>
				)}
				{found.hasContact && (
					<Button kind="quiet" name="intent" value="erase-contact">
						{t.after.reports.erase}
					</Button>
				)}
			</form>
			<PossibleItems items={found.items} />
			{found.outcome ? (
				<Notice kind="done" title={words.outcomes[found.outcome]}>
					<p className="as-said">{found.answer}</p>
				</Notice>
			) : (
				<AnswerForm answered={answered} />
			)}
		</div>
	)
}
