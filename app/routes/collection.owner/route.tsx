import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseOwner } from '#app/forms/collection.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { itemLimits } from '#moderation/collection/item.ts'
import { keepOwner, seeOwner } from '#server/collection/keep-owner.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const seen = await seeOwner(context)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const isSaved = new URL(request.url).searchParams.has('saved')
	const title = wordsIn(reading).t.collection.owner.title
	return json({ owner: seen.value, isSaved, title }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const kept = await keepOwner(context, parseOwner(form))
	return kept.ok ? redirect('/collection/owner?saved=1', 303) : refusedResponse(kept.refusal, form)
}

export default function Owner() {
	const { owner, isSaved } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t } = useWords()
	const words = t.collection.owner
	const fields = [
		{ name: 'fullName', autoComplete: 'name', required: true },
		{ name: 'address', autoComplete: 'street-address', required: true },
		{ name: 'phone', autoComplete: 'tel', required: false },
	] as const
	return (
		<div className="stack">
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={answered?.refusal} labels={t.collection.fields} />
			{isSaved && !answered && <Notice kind="done" title={words.saved} />}
			<Notice kind="info">{words.who}</Notice>
			<form method="post" className="stack">
				{fields.map(({ name, ...native }) => (
					<Field
						key={name}
						name={name}
						{...native}
						label={t.collection.fields[name]}
						hint={name === 'phone' ? words.phoneHint : undefined}
						maxLength={itemLimits[name] * 4}
						fault={faultOf(answered?.refusal, name)}
						defaultValue={typedText(answered, name, owner?.[name] ?? '')}
					/>
				))}
				<div className="row">
					<Button kind="primary">{words.save}</Button>
					<LinkButton href="/collection">{t.collection.title}</LinkButton>
				</div>
			</form>
		</div>
	)
}
