import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { requireHouse } from '#app/require-house.ts'
import type { PageHandle } from '#app/root.tsx'
import { listSuspicions } from '#db/read/list-suspicions.ts'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'see-collection-desk', request)
	const { db, now, actor } = context.context
	const isClosed = new URL(request.url).searchParams.get('state') === 'closed'
	const lines = await listSuspicions(db, isClosed, now(), actor.memberId)
	return json({ lines, isClosed, title: wordsIn(context).t.suspicions.deskTitle })
}

export default function Suspicions() {
	const { lines, isClosed } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.suspicions
	return (
		<div className="stack">
			<PageHead
				title={words.deskTitle}
				lead={words.deskLead}
				actions={
					<>
						<LinkButton href={isClosed ? '?' : '?state=closed'}>{isClosed ? words.waiting : words.closed}</LinkButton>
						<LinkButton href="/collection/desk">{t.collection.desk.title}</LinkButton>
					</>
				}
			/>
			{lines.length === 0 && <EmptyState title={words.deskEmpty} />}
			<ol className="entry-list">
				{lines.map((line) => (
					<li key={line.id} className="panel stack-tight">
						<p>
							<a href={`/collection/suspicions/${line.id}`}>
								{words.kinds[line.kind].name}: <bdi>{line.object}</bdi>
							</a>
						</p>
						<p className="small soft">
							{line.reference} · {formatTime(locale, line.at)} · {words.states[line.state]}
							{line.state === 'open' && ` · ${t.after.reports.seeBy(formatTime(locale, line.seenBy))}`}
							{line.state === 'acknowledged' && ` · ${t.after.reports.answerBy(formatTime(locale, line.answeredBy))}`}{' '}
							{line.isOverdue && <b className="flag">{t.after.reports.overdue}</b>}
						</p>
					</li>
				))}
			</ol>
		</div>
	)
}
