import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { seeWithProposal } from '#server/verify/see-with-proposal.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import { answerClaim } from '#app/claim-intent.ts'
import { ClaimForm } from '#app/components/desk/claim-form.tsx'
import { claimStateOf } from '#app/components/desk/claim-state.ts'
import { Findings } from '#app/components/desk/findings.tsx'
import { Given } from '#app/components/desk/given.tsx'
import { historyPath } from '#app/components/desk/history-path.ts'
import { StepsSoFar } from '#app/components/desk/steps-so-far.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseJudgement } from '#app/forms/judgement.ts'
import { textOf, versionOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal, typedIn } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { Candidates } from './candidates.tsx'
import { faultLabels } from './fault-labels.ts'
import { JudgementForm } from './judgement-form.tsx'
import { OpinionsSoFar } from './opinions-so-far.tsx'

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
	const intent = textOf(form, 'intent')
	if (intent.startsWith('more-')) return json({ refusal: null, typed: typedIn(form) })
	if (intent === 'take-back') {
		const taken = await takeBackOpinion(context, { contributionId, version: versionOf(form) })
		return taken.ok ? redirect(`/verify/${contributionId}`) : refusedResponse(taken.refusal, form)
	}
	const command = parseJudgement(form)
	if (!command.ok) return refusedResponse(command.refusal, form)
	const taken = form.get('also') === 'claim' ? await claimContribution(context, { contributionId, step: 'verify' }) : null
	if (taken && !taken.ok) return refusedResponse(taken.refusal, form)
	const judged = await confirmMatch(context, { ...command.value, contributionId })
	return judged.ok ? redirect('/verify') : refusedResponse(judged.refusal, form)
}

export default function VerifyDesk() {
	const { t } = useWords()
	const { contribution, proposal, claim } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const keepsTyped = answered !== undefined && 'judgement' in answered.typed
	return (
		<>
			<PageHead title={contribution.title || contribution.code} lead={t.desk.kinds[contribution.kind]} />
			<RefusalNotice refusal={answered?.refusal} labels={faultLabels(t)} />
			<ClaimForm claim={claim} />
			<OpinionsSoFar contribution={contribution} />
			<div className="desk">
				<div className="stack">
					<Given contribution={contribution} />
					<Findings findings={contribution.findings} files={contribution.files} copies={contribution.copies} />
					<StepsSoFar steps={contribution.steps} history={historyPath(contribution)} />
				</div>
				{claim.holdsClaim || (keepsTyped && claim.canClaim) ? (
					<JudgementForm version={contribution.facts.version} answered={answered} proposal={proposal} holdsClaim={claim.holdsClaim} />
				) : (
					<Candidates proposal={proposal} />
				)}
			</div>
		</>
	)
}
