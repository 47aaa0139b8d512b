import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { throwRefusal } from '#app/refusal-response.ts'
import { findSuspicionByReference } from '#db/read/list-suspicions.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.found.reference }, { name: 'robots', content: 'noindex' }]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const typed = (params['reference'] ?? '').trim().toUpperCase()
	const found = /^NG-[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(typed) ? await findSuspicionByReference(context.db, typed) : undefined
	if (!found) return throwRefusal({ code: 'not-found' }, request)
	return json({ found, isSent: new URL(request.url).searchParams.has('sent') })
}

export default function SuspicionState() {
	const { found, isSent } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.collection.suspicion
	const facts: [string, string][] = [
		[words.kind, words.kinds[found.kind].name],
		[words.state, words.states[found.state]],
		[words.at, formatTime(locale, found.at)],
	]
	return (
		<div className="stack">
			<PageHead title={words.titleOf(found.reference)} lead={words.keep} />
			{isSent && <Notice kind="done" title={words.thanks} />}
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
