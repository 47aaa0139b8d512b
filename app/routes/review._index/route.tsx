import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canHouse } from '#moderation/permissions.ts'
import { claimNext } from '#server/review/claim-next.ts'
import { findQueue } from '#db/read/find-queue.ts'
import { QueueList } from '#app/components/desk/queue-list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { AfterTabs } from '#app/components/desk/after-tabs.tsx'
import { countAfter } from '#db/read/list-reports.ts'
import { parseQueue } from '#app/forms/queue.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsFor } from '#app/i18n/words-for.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, locale }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(actor, 'see-review-queue')) return throwRefusal({ code: 'forbidden', action: 'review' }, request)
	const url = new URL(request.url)
	const page = await findQueue(db, actor.memberId, parseQueue('review', url), context.now())
	const after = await countAfter(db, context.now())
	return json({ page, after, asked: Object.fromEntries(url.searchParams), title: wordsFor(locale).t.desk.queues.review.title })
}

/** The one thing done here: take what has waited longest. */
export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const next = await claimNext(context)
	if (!next.ok) return throwRefusal(next.refusal, request)
	return next.value ? redirect(`/review/${next.value.contributionId}`) : json({ isNothingLeft: true })
}

export default function ReviewQueue() {
	const { t } = useWords()
	const { page, after, asked } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	return (
		<>
			{answered?.isNothingLeft && <Notice kind="info">{t.queue.nothingToTake}</Notice>}
			<QueueList step="review" page={page} asked={asked} tabs={<AfterTabs here="queue" queue="/review" counts={after} />} />
		</>
	)
}
