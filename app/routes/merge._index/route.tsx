import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canHouse } from '#moderation/permissions.ts'
import { findQueue } from '#db/read/find-queue.ts'
import { LinkButton } from '#app/components/link-button.tsx'
import { LiveQueue } from '#app/components/desk/live-queue.tsx'
import { QueueList } from '#app/components/desk/queue-list.tsx'
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
	if (!canHouse(actor, 'see-merge-queue')) return throwRefusal({ code: 'forbidden', action: 'merge' }, request)
	const url = new URL(request.url)
	const page = await findQueue(db, actor.memberId, parseQueue('merge', url), context.now())
	const after = await countAfter(db, context.now())
	return json({ page, after, asked: Object.fromEntries(url.searchParams), title: wordsIn(reading).t.desk.queues.merge.title })
}

export default function MergeQueue() {
	const { page, after, asked } = useLoaderData<typeof loader>()
	const { t } = useWords()
	return (
		<>
			<QueueList
				step="merge"
				live={<LiveQueue step="merge" from={page.liveFrom} />}
				page={page}
				asked={asked}
				tabs={<AfterTabs here="queue" queue="/merge" counts={after} />}
			/>
			<p className="row">
				<LinkButton href="/entries/new">{t.entries.newTitle}</LinkButton>
				<LinkButton href="/collection/desk">{t.collection.desk.title}</LinkButton>
			</p>
		</>
	)
}
