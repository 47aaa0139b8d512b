import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { claimContribution } from '#server/review/claim-contribution.ts'
import { confirmMatch } from '#server/verify/confirm-match.ts'
import { seeVerifyDesk } from '#server/verify/see-verify-desk.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import { answerClaim } from '#app/claim-intent.ts'
import { ClaimForm } from '#app/components/desk/claim-form.tsx'
import { claimStateOf } from '#app/components/desk/claim-state.ts'
import { DeskKeys } from '#app/components/keys/desk-keys.tsx'
import { KeptWords } from '#app/components/keys/kept-words.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { BothVersions } from '#app/components/desk/both-versions.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseJudgement } from '#app/forms/judgement.ts'
import { textOf, versionOf } from '#app/forms/one-of.ts'
import { parseDeskQuestion } from '#app/forms/verify-desk.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal, typedIn } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { Candidates } from './candidates.tsx'
import { DeskSheet } from './desk-sheet.tsx'
import { faultLabels } from './fault-labels.ts'
import { JudgementForm } from './judgement-form.tsx'
import { OpinionsSoFar } from './opinions-so-far.tsx'
import { SearchByHand } from './search-by-hand.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import './verify-desk.css'

export const handle: PageHandle = { wide: true, hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.contribution.title || data?.contribution.code }]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const asked = parseDeskQuestion(new URL(request.url).searchParams)
	const seen = await seeVerifyDesk(context, params['contributionId'] ?? '', asked)
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return json({ ...seen.value, asked, claim: claimStateOf(seen.value.contribution, 'verify', context.now()) })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const contributionId = params['contributionId'] ?? ''
	const form = await request.formData()
	const claimed = await answerClaim(context, 'verify', contributionId, form, new URL(request.url).search)
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
	const desk = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const shortcuts = useDeskKeys()
	const { contribution, candidate, claim, asked } = desk
	const { id, version } = contribution.facts
	const keepsTyped = answered !== undefined && 'judgement' in answered.typed
	const showsForm = claim.holdsClaim || (keepsTyped && claim.canClaim)
	return (
		<>
			<PageHead
				title={contribution.title || contribution.code}
				lead={t.desk.kinds[contribution.kind]}
				actions={<DeskKeys shortcuts={shortcuts} />}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={faultLabels(t)} />
			<BothVersions contribution={contribution} answered={answered} />
			<div className="stack opinions">
				<OpinionsSoFar contribution={contribution} />
			</div>
			<div className="verify">
				<div className="verify-picks">
					<Candidates proposal={desk.proposal} shown={candidate?.identifier ?? null} asked={asked} />
					<SearchByHand asked={asked} found={desk.found} />
				</div>
				<DeskSheet desk={desk} />
				<div className="verify-verdict stack" id="to-verdict">
					<ClaimForm claim={claim} />
					{showsForm && (
						<JudgementForm contribution={contribution} answered={answered} candidate={candidate} holdsClaim={claim.holdsClaim} />
					)}
					{showsForm && <KeptWords form=".verify-verdict form[aria-labelledby=verdict]" name={`${id} ${version}`} />}
				</div>
			</div>
		</>
	)
}
