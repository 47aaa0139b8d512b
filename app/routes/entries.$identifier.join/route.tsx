import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayHere } from '#moderation/day-here.ts'
import { joinEntries } from '#server/merge/join-entries.ts'
import { seeForJoin } from '#server/merge/see-for-join.ts'
import { Button } from '#app/components/button.tsx'
import { actLabels } from '#app/components/desk/act-labels.ts'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseAct } from '#app/forms/act.ts'
import { parseJoin } from '#app/forms/join.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { JoinForm } from './join-form.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const named = new URL(request.url).searchParams.get('into')?.normalize('NFC').trim() ?? ''
	const seen = await seeForJoin(context, params['identifier'] ?? '', named)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return json({ seen: seen.value, named, title: wordsIn(reading).t.joins.title(seen.value.joined.title) })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const act = parseAct(form, dayHere(context.now()))
	if (!act.ok) return refusedResponse(act.refusal, form)
	const joined = await joinEntries(context, { ...parseJoin(form), identifier: params['identifier'] ?? '', act: act.value })
	return joined.ok ? redirect(`/registry/${encodeURIComponent(joined.value.identifier)}`, 303) : refusedResponse(joined.refusal, form)
}

export default function JoinPage() {
	const { t } = useWords()
	const { joins } = t
	const { seen, named, title } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const refusal = answered?.refusal ?? seen.refusal
	return (
		<>
			<PageHead title={title} lead={joins.lead(seen.joined.identifier)} />
			<RefusalNotice refusal={refusal} labels={{ into: joins.into, reason: joins.reason, ...t.registry.fields, ...actLabels(t) }} />
			<form method="get" className="panel stack-tight">
				<Field name="into" label={joins.into} hint={joins.intoHint} defaultValue={named} fault={faultOf(refusal, 'into')} required />
				<Button>{joins.show}</Button>
			</form>
			{seen.into && <JoinForm seen={seen} into={seen.into} answered={answered} />}
		</>
	)
}
