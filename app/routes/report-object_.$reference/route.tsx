import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clockFacts } from '#app/components/clock-facts.ts'
import { ReportState } from '#app/components/report-state.tsx'
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

export default function SuspicionPage() {
	const { found, isSent } = useLoaderData<typeof loader>()
	const { t, locale } = useWords()
	const words = t.suspicions
	const facts = [
		[words.kind, words.kinds[found.kind].name],
		[words.state, words.states[found.state]],
		...clockFacts(t, locale, found),
	] as const
	const outcome = found.outcome && words.outcomes[found.outcome]
	return <ReportState words={words} found={found} isSent={isSent} facts={facts} outcome={outcome} />
}
