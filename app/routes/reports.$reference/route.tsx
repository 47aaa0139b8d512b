import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clockFacts } from '#app/components/clock-facts.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { parseReference } from '#app/forms/after.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { throwRefusal } from '#app/refusal-response.ts'
import { findReportByReference } from '#db/read/list-reports.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.report.reference }, { name: 'robots', content: 'noindex' }]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const report = await findReportByReference(context.db, parseReference(params['reference']), context.now())
	if (!report) return throwRefusal({ code: 'not-found' }, request)
	return json({ report, isSent: new URL(request.url).searchParams.has('sent') })
}

export default function ReportState() {
	const { report, isSent } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.after.report
	const facts: [string, string][] = [
		[words.kind, t.after.kinds[report.kind].name],
		[words.state, t.after.states[report.state]],
		...clockFacts(t, locale, report),
	]
	return (
		<div className="stack">
			<PageHead title={words.titleOf(report.reference)} lead={words.keep} />
			{isSent && <Notice kind="done" title={words.thanks} />}
			{report.isOverdue && <Notice kind="warning" title={words.late} />}
			<dl className="desk-facts">
				<div>
					<dt>{words.about}</dt>
					<dd>
						<a href={`/registry/${encodeURIComponent(report.identifier)}`}>{report.identifier}</a>
					</dd>
				</div>
				{facts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{report.outcome && (
				<section className="stack-tight">
					<h2>
						{words.answer}: {t.after.reportOutcomes[report.outcome]}
					</h2>
					<p className="as-said">{report.answer}</p>
				</section>
			)}
		</div>
	)
}
