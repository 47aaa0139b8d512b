import { json, type LoaderFunctionArgs, type MetaFunction, type SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AfterTabs } from '#app/components/desk/after-tabs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { ownQueue, requireHouse } from '#app/require-house.ts'
import type { PageHandle } from '#app/root.tsx'
import { listAppeals, type AppealLine } from '#db/read/list-appeals.ts'
import { countAfter } from '#db/read/list-reports.ts'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'hear-appeals', request)
	const { db, now } = context.context
	const [appeals, counts] = await Promise.all([listAppeals(db, now()), countAfter(db, now())])
	return json({ ...appeals, counts, queue: ownQueue(context), title: wordsIn(context).t.after.appeals.title })
}

export default function Appeals() {
	const { waiting, heard, counts, queue } = useLoaderData<typeof loader>()
	const { t } = useWords()
	const words = t.after.appeals
	return (
		<>
			<PageHead title={words.title} lead={words.lead} />
			<AfterTabs here="appeals" queue={queue} counts={counts} />
			{waiting.length === 0 && (
				<EmptyState title={words.empty}>
					<p>{words.emptyMore}</p>
				</EmptyState>
			)}
			<AppealList lines={waiting} />
			{heard.length > 0 && <h2>{words.heard}</h2>}
			<AppealList lines={heard} />
		</>
	)
}

function AppealList({ lines }: { lines: readonly SerializeFrom<AppealLine>[] }) {
	const { t, locale } = useWords()
	const words = t.after.appeals
	if (lines.length === 0) return null
	return (
		<ol className="entry-list">
			{lines.map((line) => (
				<li key={line.id} className="panel stack-tight">
					<p>
						<a href={`/review/appeals/${line.id}`}>{line.title || line.code}</a> · {t.after.grounds[line.ground]}
					</p>
					<p className="small soft">
						{line.code} · {words.waiting(formatDate(locale, line.lodgedAt), formatDate(locale, line.dueAt))}
						{line.isOverdue && <b className="flag"> · {words.overdue}</b>}
						{line.outcome && <> · {t.after.outcomes[line.outcome].name}</>}
					</p>
				</li>
			))}
		</ol>
	)
}
