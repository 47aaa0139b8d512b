import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clockFacts } from '#app/components/clock-facts.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { parseSuspicionNumber } from '#app/forms/suspicion-number.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { findSuspicionByReference } from '#db/read/list-suspicions.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.found.reference }, { name: 'robots', content: 'noindex' }]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const reference = parseSuspicionNumber(params['reference'])
	const found = reference === null ? undefined : await findSuspicionByReference(context.db, reference, context.now())
	if (!found) return throwRefusal({ code: 'not-found' }, request)
	return json({ found, isSent: new URL(request.url).searchParams.has('sent') })
}

export default function SuspicionState() {
	const { found, isSent } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.suspicions
	const facts: [string, string][] = [
		[words.kind, words.kinds[found.kind].name],
		[words.state, words.states[found.state]],
		...clockFacts(t, locale, found),
	]
	return (
		<div className="stack">
			<PageHead title={words.titleOf(found.reference)} lead={words.keep} />
			{isSent && <Notice kind="done" title={words.thanks} />}
			{found.isOverdue && <Notice kind="warning" title={t.after.report.late} />}
			<dl className="desk-facts">
				{facts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{found.outcome && (
				<section className="stack-tight">
					<h2>
						{words.answer}: {words.outcomes[found.outcome]}
					</h2>
					<p className="as-said">{found.answer}</p>
				</section>
			)}
		</div>
	)
}
