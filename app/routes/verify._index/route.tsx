import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canHouse } from '#moderation/permissions.ts'
import { findQueue } from '#db/read/find-queue.ts'
import { LiveQueue } from '#app/components/desk/live-queue.tsx'
import { QueueList } from '#app/components/desk/queue-list.tsx'
import { parseQueue } from '#app/forms/queue.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'

export const handle: PageHandle = { wide: true, hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const { actor, db } = context
	if (actor.memberId === null) return throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(actor, 'see-verify-queue')) return throwRefusal({ code: 'forbidden', action: 'verify' }, request)
	const url = new URL(request.url)
	const page = await findQueue(db, actor.memberId, parseQueue('verify', url), context.now())
	return json({ page, asked: Object.fromEntries(url.searchParams), title: wordsIn(reading).t.desk.queues.verify.title })
}

export default function VerifyQueue() {
	const { page, asked } = useLoaderData<typeof loader>()
	return <QueueList step="verify" live={<LiveQueue step="verify" from={page.liveFrom} />} page={page} asked={asked} />
}
