import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { seeWithProposal } from '#server/verify/see-with-proposal.ts'
import { answerClaim } from '#app/claim-intent.ts'
import { ClaimForm } from '#app/components/desk/claim-form.tsx'
import { claimStateOf } from '#app/components/desk/claim-state.ts'
import { Findings } from '#app/components/desk/findings.tsx'
import { Given } from '#app/components/desk/given.tsx'
import { StepsSoFar } from '#app/components/desk/steps-so-far.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseJudgement } from '#app/forms/desk.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { Candidates } from './candidates.tsx'
import { JudgementForm } from './judgement-form.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.contribution.title ?? '' }]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const seen = await seeWithProposal(context, params['contributionId'] ?? '')
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	const { contribution, proposal } = seen.value
	return json({ contribution, proposal, claim: claimStateOf(contribution, 'verify', context.now()) })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const contributionId = params['contributionId'] ?? ''
	const form = await request.formData()
	const claimed = await answerClaim(context, 'verify', contributionId, form)
	if (claimed) return claimed
	const command = parseJudgement(form)
	if (!command.ok) return refusedResponse(command.refusal, form)
	const judged = await confirmMatch(context, { ...command.value, contributionId })
	return judged.ok ? redirect('/verify') : refusedResponse(judged.refusal, form)
}

export default function VerifyDesk() {
	const { t } = useWords()
	const { contribution, proposal, claim } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	return (
		<>
			<PageHead title={contribution.title || contribution.code} lead={t.desk.kinds[contribution.kind]} />
			<RefusalNotice refusal={answered?.refusal} />
			<ClaimForm claim={claim} />
			<div className="desk">
				<div className="stack">
					<Given contribution={contribution} />
					<Findings findings={contribution.findings} files={contribution.files} />
					<StepsSoFar steps={contribution.steps} />
				</div>
				{claim.holdsClaim ? (
					<JudgementForm version={contribution.facts.version} answered={answered} proposal={proposal} />
				) : (
					<Candidates proposal={proposal} />
				)}
			</div>
		</>
	)
}
