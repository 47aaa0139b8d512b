import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canHouse } from '#moderation/permissions.ts'
import { handOverClaim } from '#server/review/hand-over-claim.ts'
import { listLiveClaims } from '#db/read/list-live-claims.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { textOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { ClaimRow } from './claim-row.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(actor, 'see-claims')) return throwRefusal({ code: 'forbidden', action: 'see-claims' }, request)
	return json({ claims: await listLiveClaims(db, context.now()), title: wordsIn(reading).t.queue.claims.title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const command = { contributionId: textOf(form, 'contribution'), toMemberId: textOf(form, 'to'), reason: textOf(form, 'reason') }
	const handed = await handOverClaim(context, command)
	return handed.ok ? redirect('/claims') : refusedResponse(handed.refusal, form)
}

export default function Claims() {
	const { t } = useWords()
	const { claims } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const words = t.queue.claims
	return (
		<>
			<PageHead title={words.title} lead={words.lead} />
			<RefusalNotice refusal={answered?.refusal} />
			{claims.length === 0 ? (
				<EmptyState title={words.none}>
					<p>{words.noneHint}</p>
				</EmptyState>
			) : (
				<ol className="entry-list">
					{claims.map((claim) => (
						<ClaimRow key={claim.contributionId} claim={claim} answered={answered} />
					))}
				</ol>
			)}
		</>
	)
}
