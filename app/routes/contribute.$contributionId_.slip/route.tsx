import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { SlipPaper } from '#app/components/slip/slip-paper.tsx'
import { parseContributionId } from '#app/forms/contribution.ts'
import { parseIssue } from '#app/forms/slip.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import { endSlip } from '#server/slips/end-slip.ts'
import { issueSlip } from '#server/slips/issue-slip.ts'
import { seeOwnSlip } from '#server/slips/see-own-slip.ts'
import { IssueForm } from './issue-form.tsx'
import { Issued } from './issued.tsx'
import { SlipInUse } from './slip-in-use.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.words }]

export async function loader({ context: { context, ...reading }, params, request }: LoaderFunctionArgs) {
	const id = parseContributionId(params['contributionId'])
	const seen = id.ok ? await seeOwnSlip(context, id.value) : id
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return json({ paper: seen.value, words: wordsIn(reading).t.slips.own.title })
}

/** A number just drawn is answered with the page itself, not kept anywhere to be shown after a redirect. */
export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const id = parseContributionId(params['contributionId'])
	if (!id.ok) return refusedResponse(id.refusal, form)
	const command = { contributionId: id.value }
	if (form.get('intent') === 'end') {
		const ended = await endSlip(context, command)
		return ended.ok ? redirect(`/contribute/${id.value}/slip`, 303) : refusedResponse(ended.refusal, form)
	}
	const parsed = parseIssue(form)
	const issued = parsed.ok ? await issueSlip(context, { ...command, ...parsed.value }) : parsed
	return issued.ok ? json({ pin: issued.value.pin }, { headers: { 'Cache-Control': 'no-store' } }) : refusedResponse(issued.refusal, form)
}

export default function OwnSlip() {
	const { paper } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { t, locale } = useWords()
	const words = t.slips.own
	const refused = answered && 'refusal' in answered ? answered : undefined
	const pin = answered && 'pin' in answered ? answered.pin : null
	return (
		<div className="stack">
			<PageHead title={words.title} lead={<bdi>{words.lead(paper.title || t.mine.untitled)}</bdi>} />
			<RefusalNotice refusal={refused?.refusal} labels={{ whom: words.forWhom }} />
			{paper.slip && pin !== null && <Issued contributionId={paper.contributionId} pin={pin} />}
			{paper.slip && (
				<SlipPaper
					{...paper.slip}
					from={`${t.common.siteName} · ${formatDate(locale, paper.slip.issuedAt)}`}
					name={<bdi>{paper.title || t.mine.untitled}</bdi>}
					pin={pin}
					notes={[...(paper.slip.isForAnother ? [t.slips.paper.another] : []), t.slips.paper.keep]}
				/>
			)}
			{paper.slip ? <SlipInUse paper={paper} slip={paper.slip} /> : paper.mayIssue && <IssueForm refused={refused} />}
			<p className="slip-only-screen">
				<LinkButton href={`/mine/${paper.contributionId}`}>{words.back}</LinkButton>
			</p>
		</div>
	)
}
