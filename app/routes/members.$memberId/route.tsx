import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseMemberAct } from '#app/forms/members.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { requireAdministrator } from '#app/require-administrator.ts'
import { findMember, listMemberEvents } from '#db/read/find-member.ts'
import { AccountGate } from './account-gate.tsx'
import { perform } from './perform.ts'
import { MemberHistory } from './member-history.tsx'
import { RoleForms } from './role-forms.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.member.displayName }]

export async function loader({ context: { context }, request, params }: LoaderFunctionArgs) {
	requireAdministrator(context.actor, request)
	const member = await findMember(context.db, params['memberId'] ?? '')
	if (!member) return throwRefusal({ code: 'not-found' }, request)
	const done = new URL(request.url).searchParams.has('done')
	return json({ member, events: await listMemberEvents(context.db, member.id), done })
}

export async function action({ context: { context }, request, params }: ActionFunctionArgs) {
	const form = await request.formData()
	const memberId = params['memberId'] ?? ''
	const parsed = parseMemberAct(form)
	const performed = parsed.ok ? await perform(context, memberId, parsed.value) : parsed
	return performed.ok ? redirect(`/members/${memberId}?done=1`, 303) : refusedResponse(performed.refusal, form)
}

export default function Member() {
	const { t, locale } = useWords()
	const words = t.members.one
	const { member, events, done } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	return (
		<div className="stack">
			<PageHead title={member.displayName} lead={`${member.userName} · ${words.since(formatDate(locale, member.createdAt))}`} />
			{!refused && done && <Notice kind="done" title={words.done} />}
			<RefusalNotice refusal={refused?.refusal} />
			{member.disabledAt && <Notice kind="warning" title={words.disabledSince(formatDate(locale, member.disabledAt))} />}
			<h2>{words.rolesTitle}</h2>
			<RoleForms held={member.roles} />
			<h2>{words.disableTitle}</h2>
			<AccountGate isDisabled={member.disabledAt !== null} />
			<h2>{words.historyTitle}</h2>
			<MemberHistory events={events} />
			<p>
				<a href="/members">{words.back}</a>
			</p>
		</div>
	)
}
