import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canHouse } from '#moderation/permissions.ts'
import { claimNext } from '#server/review/claim-next.ts'
import { isTrained } from '#db/read/find-reviewer.ts'
import { findLookToGive } from '#db/read/list-second-looks.ts'
import { findQueue } from '#db/read/find-queue.ts'
import { LiveQueue } from '#app/components/desk/live-queue.tsx'
import { QueueList } from '#app/components/desk/queue-list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { AfterTabs } from '#app/components/desk/after-tabs.tsx'
import { countAfter } from '#db/read/list-reports.ts'
import { parseQueue } from '#app/forms/queue.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'

export const handle: PageHandle = { wide: true, hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	const isLead = canHouse(actor, 'see-escalated')
	const isReviewer = canHouse(actor, 'see-review-queue')
	if (!isLead && !isReviewer) return throwRefusal({ code: 'forbidden', action: 'review' }, request)
	const url = new URL(request.url)
	if (isReviewer && !(await isTrained(db, actor.memberId))) return redirect('/review/training')
	const question = { ...parseQueue('review', url), ...(isReviewer ? {} : { escalated: true }) }
	const page = await findQueue(db, actor.memberId, question, context.now())
	const after = await countAfter(db, context.now())
	const looks = isReviewer ? ((await findLookToGive(db, actor.memberId))?.waiting ?? 0) : 0
	const title = wordsIn(reading).t.desk.queues.review.title
	return json({ page, after, isLead, isReviewer, looks, asked: Object.fromEntries(url.searchParams), title })
}

/** The one thing done here: take what has waited longest. */
export async function action({ context: { context }, request }: ActionFunctionArgs) {
	const next = await claimNext(context)
	if (!next.ok) return throwRefusal(next.refusal, request)
	return next.value ? redirect(`/review/${next.value.contributionId}`) : json({ isNothingLeft: true })
}

export default function ReviewQueue() {
	const { t } = useWords()
	const { page, after, isLead, isReviewer, looks, asked } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	return (
		<>
			{answered?.isNothingLeft && <Notice kind="info">{t.queue.nothingToTake}</Notice>}
			{isLead && page.counts.of.escalated['yes'] !== undefined && (
				<Notice kind="warning">
					<a href="/review?escalated=yes">{t.asking.waiting(page.counts.of.escalated['yes'])}</a>
				</Notice>
			)}
			<QueueList
				step="review"
				live={<LiveQueue step="review" from={page.liveFrom} />}
				page={page}
				asked={asked}
				isLead={!isReviewer}
				tabs={<AfterTabs here="queue" queue="/review" counts={after} looks={looks} />}
			/>
		</>
	)
}
