import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clockFacts } from '#app/components/clock-facts.ts'
import { ReportState } from '#app/components/report-state.tsx'
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

export default function ReportPage() {
	const { report, isSent } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.after.report
	const entry = <a href={`/registry/${encodeURIComponent(report.identifier)}`}>{report.identifier}</a>
	const facts = [
		[words.about, entry],
		[words.kind, t.after.kinds[report.kind].name],
		[words.state, t.after.states[report.state]],
		...clockFacts(t, locale, report),
	] as const
	const outcome = report.outcome && t.after.reportOutcomes[report.outcome]
	return <ReportState words={words} found={report} isSent={isSent} facts={facts} outcome={outcome} />
}
