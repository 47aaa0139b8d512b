import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseContribution, parseContributionId } from '#app/forms/contribution.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { findContributionForOwner } from '#db/read/find-contribution-for-owner.ts'
import { listPersonContacts } from '#db/read/list-contribution-people.ts'
import { editableStates } from '#moderation/lifecycle.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { DraftPage } from './draft-page.tsx'
import './draft-page.css'

export const handle: PageHandle = { hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, member, ...reading }, params, request }: LoaderFunctionArgs) {
	if (!member) return throwRefusal({ code: 'sign-in-needed' }, request)
	const id = parseContributionId(params['contributionId'])
	const contribution = id.ok ? await findContributionForOwner(context.db, member.id, id.value, context.now()) : undefined
	if (!contribution) return throwRefusal({ code: 'not-found' }, request)
	if (!editableStates.includes(contribution.state)) throw redirect(`/mine/${contribution.id}`)
	const title = wordsIn(reading).t.contribute.draft.title(contribution.draft.title)
	const contacts = await listPersonContacts(context.db, contribution.id)
	return json({ contribution, contacts, member: { id: member.id, name: member.displayName }, title })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const parsed = parseContribution(params['contributionId'], form)
	if (!parsed.ok) return refusedResponse(parsed.refusal, form)
	const { intent, contributionId, edit } = parsed.value
	const back = edit.people?.act ? '#who' : ''
	const isSent = intent === 'send'
	const done = isSent ? await submitContribution(context, parsed.value) : await editContribution(context, parsed.value)
	if (done.ok) return redirect(isSent ? `/contribute/${contributionId}/receipt` : `/contribute/${contributionId}${back}`, 303)
	return refusedResponse(done.refusal, form)
}

export default function Contribute() {
	const { contribution, contacts, member } = useLoaderData<typeof loader>()
	return <DraftPage saved={contribution} contacts={contacts} member={member} refused={useActionData<typeof action>()} />
}
