import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { anonymous } from '#moderation/actor.ts'
import { dayHere } from '#moderation/day-here.ts'
import { findSeenRecord } from '#db/read/find-seen-record.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { previewMerge } from '#server/merge/preview-merge.ts'
import { seeForMerge } from '#server/merge/see-for-merge.ts'
import { answerClaim } from '#app/claim-intent.ts'
import { actLabels } from '#app/components/desk/act-labels.ts'
import { ClaimForm } from '#app/components/desk/claim-form.tsx'
import { claimStateOf } from '#app/components/desk/claim-state.ts'
import { VerdictNotice } from '#app/components/desk/verdict-notice.tsx'
import { historyPath } from '#app/components/desk/history-path.ts'
import { StepsSoFar } from '#app/components/desk/steps-so-far.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseAct } from '#app/forms/act.ts'
import { parseMerge } from '#app/forms/merge.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { refusedResponse, throwRefusal, typedIn } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { entryView } from '../registry.$identifier/entry-view.ts'
import type { Answered } from './answered.ts'
import { MergeForm } from './merge-form.tsx'
import { MergePreview } from './merge-preview.tsx'
import { ThreeWay } from './three-way.tsx'
import './merge-desk.css'

export const handle: PageHandle = { wide: true, hydrate: true }
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
	const { intent, ...decided } = parseMerge(form)
	const act = parseAct(form, dayHere(context.now()))
	if (!act.ok && intent === 'merge') return refusedResponse(act.refusal, form)
	const command = { ...decided, contributionId, act: act.ok ? act.value : null }
	const done = intent === 'preview' ? await previewMerge(context, command) : await mergeContribution(context, command)
	if (!done.ok) {
		const earlier = done.refusal.code === 'stale-version' ? await findSeenRecord(context.db, contributionId, command.entryVersion) : null
		return refusedResponse(done.refusal, form, { earlier })
	}
	if ('revision' in done.value) return redirect(`/registry/${done.value.identifier}`)
	return json({ preview: entryView(done.value, anonymous, context.env.publicUrl), typed: typedIn(form) })
}

export default function MergeDesk() {
	const { t } = useWords()
	const seen = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { contribution, entry, claim } = seen
	const answered: Answered | undefined = answer && 'typed' in answer ? answer : undefined
	const earlier = answer && 'shown' in answer ? answer.shown?.earlier : null
	const preview = answer && 'preview' in answer ? answer.preview : null
	return (
		<>
			<PageHead
				title={contribution.title || contribution.code}
				lead={entry ? `${t.desk.mergeInto} ${entry.identifier} · ${seen.record.names[0]?.text ?? ''}` : t.desk.newEntry}
			/>
			<RefusalNotice refusal={answered?.refusal} labels={{ ...t.desk.fields, ...actLabels(t) }} />
			{earlier && answered && <ThreeWay seen={seen} earlier={earlier} answered={answered} />}
			{preview && <MergePreview view={preview} />}
			<ClaimForm claim={claim} />
			<MergeForm seen={seen} answered={answered} canMerge={claim.holdsClaim} />
			<div className="stack">
				<VerdictNotice match={contribution.match} />
				<StepsSoFar steps={contribution.steps} history={historyPath(contribution)} />
				<p>
					<a href={`/merge/batch?by=${contribution.facts.id}`}>{t.batches.action}</a> ·{' '}
					<a href={`/merge/batch?by=${contribution.facts.id}&group=together`}>{t.batches.actionTogether}</a>
				</p>
			</div>
		</>
	)
}
