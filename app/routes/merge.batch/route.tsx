import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayHere } from '#moderation/day-here.ts'
import { canHouse } from '#moderation/permissions.ts'
import { mergeBatch } from '#server/merge/merge-batch.ts'
import { seeBatch } from '#server/merge/see-batch.ts'
import { actLabels } from '#app/components/desk/act-labels.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RefusalNotice } from '#app/components/refusal-notice.tsx'
import { parseAct } from '#app/forms/act.ts'
import { parseBatch } from '#app/forms/batch.ts'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { wordsIn } from '#app/i18n/words-in.ts'
import { refusedResponse, throwRefusal } from '#app/refusal-response.ts'
import type { PageHandle } from '#app/root.tsx'
import { BatchForm } from './batch-form.tsx'
import { Outcomes } from './outcomes.tsx'

export const handle: PageHandle = { wide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context: { context, ...reading }, request }: LoaderFunctionArgs) {
	const asked = new URL(request.url).searchParams
	const [by, group] = [asked.get('by') ?? '', asked.get('group') === 'together' ? 'together' : 'giver'] as const
	const seen = /^[0-9a-f-]{36}$/.test(by) || context.actor.memberId === null ? await seeBatch(context, by, group) : null
	if (!seen?.ok) return throwRefusal(seen?.refusal ?? { code: 'not-found' }, request)
	const { t, locale } = wordsIn(reading)
	const { giver, sentAt } = seen.value
	const title = group === 'together' && sentAt ? t.batches.titleTogether(formatDate(locale, sentAt)) : t.batches.title(giver)
	return json({ seen: seen.value, by, title })
}

export async function action({ context: { context }, request }: ActionFunctionArgs) {
	if (!canHouse(context.actor, 'see-merge-queue')) return throwRefusal({ code: 'forbidden', action: 'merge' }, request)
	const form = await request.formData()
	const [batch, act] = [parseBatch(form), parseAct(form, dayHere(context.now()))]
	if (!batch.ok) return refusedResponse(batch.refusal, form)
	if (!act.ok) return refusedResponse(act.refusal, form)
	return json({ outcomes: await mergeBatch(context, { ...batch.value, act: act.value }) })
}

/** `?by=` names a contribution: the batch is all that waits of whoever gave it, or with `group=together` what was sent with it. */
export default function BatchPage() {
	const { t } = useWords()
	const { seen, by, title } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const answered = answer && 'typed' in answer ? answer : undefined
	return (
		<>
			<PageHead title={title} lead={t.batches.lead} />
			<p>
				{seen.group === 'together' ? (
					<a href={`/merge/batch?by=${by}`}>{t.batches.action}</a>
				) : (
					<a href={`/merge/batch?by=${by}&group=together`}>{t.batches.actionTogether}</a>
				)}
			</p>
			<RefusalNotice refusal={answered?.refusal} labels={actLabels(t)} />
			{answer && 'outcomes' in answer && <Outcomes outcomes={answer.outcomes} />}
			{seen.rows.length === 0 ? (
				<EmptyState title={t.batches.empty}>
					<p>
						<a href="/merge">{t.desk.queues.merge.title}</a>
					</p>
				</EmptyState>
			) : (
				<BatchForm seen={seen} answered={answered} />
			)}
		</>
	)
}
