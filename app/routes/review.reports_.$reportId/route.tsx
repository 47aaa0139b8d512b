import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { idIn } from '#app/forms/after.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { requireHouse } from '#app/require-house.ts'
import { findReport } from '#db/read/list-reports.ts'
import { canHouse } from '#moderation/permissions.ts'
import { AnswerForm } from './answer-form.tsx'
import { triage } from './triage.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.report.reference }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	requireHouse(context, 'triage-reports', request)
	const id = idIn(params['reportId'])
	const report = id === null ? undefined : await findReport(context.context.db, id, context.context.now())
	if (!report) return throwRefusal({ code: 'not-found' }, request)
	return json({ report, mayTakeDown: canHouse(context.context.actor, 'take-down') })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	requireHouse(context, 'triage-reports', request)
	const form = await request.formData()
	const done = await triage(context.context, idIn(params['reportId']) ?? '', form)
	return done.ok ? redirect(new URL(request.url).pathname, 303) : refusedResponse(done.refusal, form)
}

export default function Report() {
	const { report, mayTakeDown } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t, locale } = useWords()
	const words = t.after.reports
	const entry = encodeURIComponent(report.identifier)
	const about = new URLSearchParams({ report: report.id, ...(report.mediaId ? { file: report.mediaId } : {}) })
	return (
		<div className="stack">
			<PageHead
				title={`${t.after.kinds[report.kind].name}: ${report.title}`}
				lead={`${report.reference} · ${words.sent(formatTime(locale, report.at))} · ${t.after.states[report.state]}`}
				actions={
					<>
						<LinkButton href={`/registry/${entry}`}>{t.desk.openEntry}</LinkButton>
						{mayTakeDown && <LinkButton href={`/entries/${entry}/history?${about}#takedown`}>{words.takedown}</LinkButton>}
						{mayTakeDown && <LinkButton href={`/entries/${entry}/edit`}>{words.edit}</LinkButton>}
					</>
				}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={{ outcome: words.outcome, answer: words.answer }} />
			{report.isOverdue && <Notice kind="warning" title={words.overdue} />}
			<p className="small soft">
				{words.seeBy(formatTime(locale, report.seenBy))} · {words.answerBy(formatTime(locale, report.answeredBy))}
			</p>
			<section className="stack-tight">
				<h2>{words.words}</h2>
				<blockquote className="as-said" dir="auto">
					{report.words}
				</blockquote>
				{report.mediaId && (
					<p>
						<a href={`/media/${report.mediaId}/large.webp`}>{words.file}</a>
					</p>
				)}
				<p>
					{words.contact}: {report.contact ? <bdi>{report.contact}</bdi> : <span className="soft">{words.noContact}</span>}
				</p>
			</section>
			<form method="post" className="row">
				{report.state === 'open' && (
					<Button name="intent" value="acknowledge">
						{words.acknowledge}
					</Button>
				)}
				{report.contact && (
					<Button kind="quiet" name="intent" value="erase">
						{words.erase}
					</Button>
				)}
			</form>
			{report.acknowledgedBy && report.acknowledgedAt && (
				<p className="small">{words.seenNow(report.acknowledgedBy, formatTime(locale, report.acknowledgedAt))}</p>
			)}
			{report.outcome && report.closedBy && report.closedAt ? (
				<Notice kind="done" title={t.after.reportOutcomes[report.outcome]}>
					<p className="as-said">{report.answer}</p>
					<p className="small">{words.closedNow(report.closedBy, formatTime(locale, report.closedAt))}</p>
				</Notice>
			) : (
				<AnswerForm answered={answered} />
			)}
		</div>
	)
}
