import { redirect, json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayHere } from '#moderation/day-here.ts'
import { findSeenRecord } from '#db/read/find-seen-record.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { seeForMerge } from '#server/merge/see-for-merge.ts'
import { answerClaim } from '#app/claim-intent.ts'
import { actLabels } from '#app/components/desk/act-labels.ts'
import { ClaimForm } from '#app/components/desk/claim-form.tsx'
import { claimStateOf } from '#app/components/desk/claim-state.ts'
import { StepsSoFar } from '#app/components/desk/steps-so-far.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseAct } from '#app/forms/act.ts'
import { parseMerge } from '#app/forms/desk.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { typedText } from '#app/typed-text.ts'
import { MergeForm } from './merge-form.tsx'
import { TwoVersions } from './two-versions.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.contribution.title ?? '' }]

export async function loader({ context: { context }, params, request }: LoaderFunctionArgs) {
	const seen = await seeForMerge(context, params['contributionId'] ?? '')
	if (!seen.ok) return throwRefusal(seen.refusal, request)
	return json({ ...seen.value, claim: claimStateOf(seen.value.contribution, 'merge', context.now()) })
}

export async function action({ context: { context }, params, request }: ActionFunctionArgs) {
	const contributionId = params['contributionId'] ?? ''
	const form = await request.formData()
	const claimed = await answerClaim(context, 'merge', contributionId, form)
	if (claimed) return claimed
	const act = parseAct(form, dayHere(context.now()))
	if (!act.ok) return refusedResponse(act.refusal, form)
	const command = { ...parseMerge(form), contributionId, act: act.value }
	const merged = await mergeContribution(context, command)
	if (merged.ok) return redirect(`/registry/${merged.value.identifier}`)
	const earlier = merged.refusal.code === 'stale-version' ? await findSeenRecord(context.db, contributionId, command.entryVersion) : null
	return refusedResponse(merged.refusal, form, { earlier })
}

export default function MergeDesk() {
	const { t } = useWords()
	const seen = useLoaderData<typeof loader>()
	const answered = useActionData<typeof action>()
	const { contribution, entry, claim } = seen
	const earlier = answered && 'shown' in answered ? answered.shown?.earlier : null
	return (
		<>
			<PageHead
				title={contribution.title || contribution.code}
				lead={entry ? `${t.desk.mergeInto} ${entry.identifier} · ${seen.record.names[0]?.text ?? ''}` : t.desk.newEntry}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={{ ...t.desk.fields, ...actLabels(t) }} />
			{earlier && <TwoVersions seen={seen} earlier={earlier} earlierVersion={Number(typedText(answered, 'entryVersion'))} />}
			<ClaimForm claim={claim} />
			<MergeForm seen={seen} answered={answered} canMerge={claim.holdsClaim} />
			<StepsSoFar steps={contribution.steps} />
		</>
	)
}
