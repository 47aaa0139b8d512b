import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { AfterTabs } from '#app/components/desk/after-tabs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Field } from '#app/components/field.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { oneOf } from '#app/forms/one-of.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { ownQueue, requireHouse } from '#app/require-house.ts'
import type { PageHandle } from '#app/root.tsx'
import { countAfter, listReports } from '#db/read/list-reports.ts'
import { reportKinds } from '#moderation/review/report.ts'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context, request }: LoaderFunctionArgs) {
	requireHouse(context, 'triage-reports', request)
	const { db, now } = context.context
	const asked = new URL(request.url).searchParams
	const state = oneOf(['waiting', 'closed'], asked.get('state')) ?? 'waiting'
	const filter = { state, kind: oneOf(reportKinds, asked.get('kind')) }
	const [lines, counts] = await Promise.all([listReports(db, filter, now()), countAfter(db, now())])
	return json({ lines, counts, filter, queue: ownQueue(context), title: wordsIn(context).t.after.reports.title })
}

export default function Reports() {
	const { lines, counts, filter, queue } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.after.reports
	return (
		<>
			<PageHead title={words.title} lead={words.lead} />
			<AfterTabs here="reports" queue={queue} counts={counts} />
			<form className="row filters">
				<Field as="select" name="kind" label={words.filterKind} defaultValue={filter.kind ?? ''}>
					<option value="">{words.allKinds}</option>
					{reportKinds.map((kind) => (
						<option key={kind} value={kind}>
							{t.after.kinds[kind].name}
						</option>
					))}
				</Field>
				<Field as="select" name="state" label={words.filterState} defaultValue={filter.state}>
					<option value="waiting">{words.waiting}</option>
					<option value="closed">{words.closed}</option>
				</Field>
				<Button>{words.filter}</Button>
			</form>
			{lines.length === 0 && (
				<EmptyState title={words.empty}>
					<p>{words.emptyMore}</p>
				</EmptyState>
			)}
			<ol className="entry-list">
				{lines.map((line) => (
					<li key={line.id} className="panel stack-tight">
						<p>
							<a href={`/review/reports/${line.id}`}>
								{t.after.kinds[line.kind].name}: {line.title}
							</a>
						</p>
						<p className="small soft">
							{line.reference} · {line.identifier} · {words.sent(formatTime(locale, line.at))} · {t.after.states[line.state]}
							{line.state === 'open' && <> · {words.seeBy(formatTime(locale, line.seenBy))}</>}
							{line.state !== 'closed' && <> · {words.answerBy(formatTime(locale, line.answeredBy))}</>}
							{line.isOverdue && <b className="flag"> · {words.overdue}</b>}
						</p>
					</li>
				))}
			</ol>
		</>
	)
}
