import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ChoiceCard } from '#app/components/choice-card.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseErasure } from '#app/forms/erase.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { listOwnFates } from '#db/read/list-own-fates.ts'
import { fateOf } from '#moderation/contribute/erasure.ts'
import { eraseAccount } from '#server/members/erase-account.ts'
import './erase.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, request }: LoaderFunctionArgs) {
	const title = wordsIn(reading).t.ownData.erase.title
	if (!member && new URL(request.url).searchParams.has('done')) return json({ title, erased: 0, stays: 0, isDone: true })
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const fates = (await listOwnFates(context.db, member.id)).map(fateOf)
	const erased = fates.filter((fate) => fate === 'erased').length
	return json({ title, erased, stays: fates.length - erased, isDone: false })
}

export async function action({ context: { context, sessions, address }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const parsed = parseErasure(form)
	const erased = parsed.ok ? await eraseAccount(context, { ...parsed.value, address }) : parsed
	if (!erased.ok) return refusedResponse(erased.refusal, form)
	return redirect('/account/erase?done', { status: 303, headers: { 'Set-Cookie': sessions.blankCookie } })
}

export default function Erase() {
	const { erased, stays, isDone } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const words = useWords().t.ownData.erase
	const chosen = typedText(refused, 'credit')
	const choice = (value: string) => ({ type: 'radio' as const, name: 'credit', value, defaultChecked: chosen === value })
	if (isDone)
		return (
			<div className="stack">
				<PageHead title={words.done} lead={words.doneMore} />
			</div>
		)
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={refused?.refusal} labels={{ credit: words.credit, password: words.password }} />
			<Notice kind="warning">
				<p>
					<a href="/account/data">{words.first}</a>
				</p>
			</Notice>
			<What title={words.goes} list={words.goesList} count={words.goesCount(erased)} />
			<What title={words.stays} list={words.staysList} count={words.staysCount(stays)} />
			<form method="post" className="stack">
				<fieldset id="field-credit" className="stack-tight">
					<legend>{words.credit}</legend>
					<div className="choices">
						<ChoiceCard {...choice('keep')} title={words.keep} means={words.keepMeans} />
						<ChoiceCard {...choice('anonymous')} title={words.anonymous} means={words.anonymousMeans} />
					</div>
				</fieldset>
				<Field
					name="password"
					type="password"
					label={words.password}
					fault={faultOf(refused?.refusal, 'password')}
					autoComplete="current-password"
					maxLength={400}
					required
				/>
				<div className="row">
					<Button kind="danger">{words.submit}</Button>
				</div>
			</form>
		</div>
	)
}

function What({ title, list, count }: { title: string; list: readonly string[]; count: string }) {
	return (
		<section className="stack-tight text">
			<h2 className="serif">{title}</h2>
			<ul className="erase-list">
				{list.map((each) => (
					<li key={each}>{each}</li>
				))}
			</ul>
			<p>
				<b>{count}</b>
			</p>
		</section>
	)
}
