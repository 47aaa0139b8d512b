import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { seeContribution } from '#server/review/see-contribution.ts'
import { BothVersions } from '#app/components/desk/both-versions.tsx'
import { ClaimForm } from '#app/components/desk/claim-form.tsx'
import { claimStateOf } from '#app/components/desk/claim-state.ts'
import { Findings } from '#app/components/desk/findings.tsx'
import { Given } from '#app/components/desk/given.tsx'
import { historyPath } from '#app/components/desk/history-path.ts'
import { StepsSoFar } from '#app/components/desk/steps-so-far.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseReview } from '#app/forms/desk.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { answerClaim } from '#app/claim-intent.ts'
import { Escalation } from './escalation.tsx'
import { DecisionForm } from './decision-form.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.contribution.title ?? '' }]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const seen = await seeContribution(context, params['contributionId'] ?? '')
	return seen.ok
		? json({ contribution: seen.value, claim: claimStateOf(seen.value, 'review', context.now()) })
		: throwRefusal(seen.refusal, request)
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const contributionId = params['contributionId'] ?? ''
	const form = await request.formData()
	const claimed = await answerClaim(context, 'review', contributionId, form)
	if (claimed) return claimed
	const command = parseReview(form)
	if (!command.ok) return refusedResponse(command.refusal, form)
	const retaken = form.get('retake') === 'yes' ? await claimContribution(context, { contributionId, step: 'review' }) : null
	if (retaken?.ok === false) return refusedResponse(retaken.refusal, form)
	const decided = await decideContribution(context, { ...command.value, contributionId })
	return decided.ok ? redirect('/review') : refusedResponse(decided.refusal, form)
}

export default function ReviewDesk() {
	const { t } = useWords()
	const { contribution, claim } = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	return (
		<>
			<PageHead title={contribution.title || contribution.code} lead={t.desk.kinds[contribution.kind]} />
			<RefusalNotice refusal={answered?.refusal} />
			<BothVersions contribution={contribution} answered={answered} />
			<div className="stack">
				<Escalation contribution={contribution} />
				<ClaimForm claim={claim} />
			</div>
			<div className="desk">
				<div className="stack">
					<Given contribution={contribution} />
				</div>
				<div className="stack">
					<Findings findings={contribution.findings} files={contribution.files} copies={contribution.copies} />
					{(claim.holdsClaim || answered?.typed['version'] !== undefined) && (
						<DecisionForm contribution={contribution} answered={answered} claim={claim} />
					)}
					<StepsSoFar steps={contribution.steps} history={historyPath(contribution)} />
				</div>
			</div>
		</>
	)
}
