import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canHouse } from '#moderation/permissions.ts'
import { findReviewer } from '#db/read/find-reviewer.ts'
import { setScope } from '#server/review/set-scope.ts'
import { waiveTraining } from '#server/review/train.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { textOf } from '#app/forms/one-of.ts'
import { parseScope } from '#app/forms/reviewer.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { ScopeForm } from './scope-form.tsx'
import { TrainingStanding } from './training-standing.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.reviewer.name }]

/** A reviewer is `me` to themselves; those who lead open anyone. */
export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const { actor } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const isLead = canHouse(actor, 'lead-reviewers')
	const memberId = idOf(params['memberId'], actor.memberId)
	if (!isLead && memberId !== actor.memberId) return throwRefusal({ code: 'forbidden', action: 'lead-reviewers' }, request)
	const reviewer = await findReviewer(context.db, memberId)
	if (!reviewer) return throwRefusal({ code: 'not-found' }, request)
	const isDone = new URL(request.url).searchParams.has('done')
	return json({ reviewer, isLead, mayWaive: isLead && memberId !== actor.memberId, isDone })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const memberId = idOf(params['memberId'], context.actor.memberId ?? '')
	const done =
		form.get('intent') === 'waive'
			? await waiveTraining(context, { memberId, words: textOf(form, 'note') })
			: await setScope(context, { memberId, scope: parseScope(form) })
	return done.ok ? redirect(`/reviewers/${params['memberId']}?done=1`, 303) : refusedResponse(done.refusal, form)
}

function idOf(named: string | undefined, own: string): string {
	return named === undefined || named === 'me' ? own : named
}

export default function Reviewer() {
	const { t } = useWords()
	const { reviewer, isLead, mayWaive, isDone } = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const words = t.reviewers
	return (
		<div className="stack">
			<PageHead title={reviewer.name} lead={words.oneLead} />
			{!refused && isDone && <Notice kind="done" title={words.saved} />}
			<RefusalNotice refusal={refused?.refusal} labels={{ places: words.places, note: words.waiveWhy }} />
			<ScopeForm scope={reviewer.scope} refused={refused} />
			<TrainingStanding training={reviewer.training} mayWaive={mayWaive} refused={refused} />
			<p>{isLead ? <a href="/reviewers">{words.back}</a> : <a href="/review?mine=yes">{words.mine}</a>}</p>
		</div>
	)
}
